package accuracy

import (
	"errors"
	"fmt"
)

// Check compares the files of the data with each other.
func (d Data) Check() error {
	return errors.Join(d.checkRepositories(), d.checkFindings(), d.checkMissed(),
		d.checkReasons(), d.checkAnswers(), d.checkBlind())
}

// origin is where a judged thing stands.
type origin struct{ set, commit string }

func (d Data) origins() map[string]origin {
	origins := make(map[string]origin)
	for _, r := range d.Repositories {
		origins[r.Repository] = origin{set: r.Set, commit: r.Commit}
	}
	return origins
}

func (d Data) checkRepositories() error {
	var faults []error
	seen := make(map[string]bool)
	for _, r := range d.Repositories {
		if seen[r.Repository] {
			faults = append(faults, fmt.Errorf("repositories.csv: %s is listed twice", r.Repository))
		}
		seen[r.Repository] = true
		standing := d.Findings.In(r.Repository)
		for severity, said := range map[string]int{"error": r.Errors, "warning": r.Warnings, "note": r.Notes} {
			if judged := standing.Now(severity).All(); judged != said {
				faults = append(faults, fmt.Errorf("repositories.csv: %s has %d findings of level %s, %d are judged",
					r.Repository, said, severity, judged))
			}
		}
		if d.Slow(r) && r.Why == "" {
			faults = append(faults, fmt.Errorf("repositories.csv: %s takes %.2f s and %.0f MB without a word why",
				r.Repository, r.Seconds, r.PeakMB))
		}
	}
	return errors.Join(faults...)
}

func (d Data) checkFindings() error {
	var faults []error
	origins := d.origins()
	for _, f := range d.Findings {
		faults = append(faults, sameOrigin("findings.csv", origins, f.Set, f.Source))
	}
	return errors.Join(faults...)
}

func (d Data) checkMissed() error {
	var faults []error
	origins := d.origins()
	for _, m := range d.Missed {
		faults = append(faults, sameOrigin("missed.csv", origins, m.Set, m.Source))
	}
	return errors.Join(faults...)
}

func sameOrigin(file string, origins map[string]origin, set string, source Source) error {
	known, listed := origins[source.Repository]
	switch {
	case !listed:
		return fmt.Errorf("%s: %s is not among the repositories", file, source.Repository)
	case known.commit != source.Commit:
		return fmt.Errorf("%s: %s was judged at %s, the figures are of %s",
			file, source.Repository, source.Commit, known.commit)
	case set != "" && known.set != set:
		return fmt.Errorf("%s: %s is of the set %s, not %s", file, source.Repository, known.set, set)
	}
	return nil
}

func (d Data) checkReasons() error {
	var (
		faults  []error
		unknown int
	)
	for i, r := range d.Reasons {
		unknown += r.Resources
		if i > 0 && d.Reasons[i-1].Resources < r.Resources {
			faults = append(faults, fmt.Errorf("reasons.csv: %q stands below a lesser one", r.Reason))
		}
	}
	if total := d.Total(""); unknown != total.Unknown {
		faults = append(faults, fmt.Errorf("reasons.csv explains %d unknown regions of %d", unknown, total.Unknown))
	}
	return errors.Join(faults...)
}

func (d Data) checkAnswers() error {
	var faults []error
	origins := d.origins()
	seen := make(map[[3]string]bool)
	for _, a := range d.Answers {
		faults = append(faults, sameOrigin("regions.csv", origins, "", a.Source),
			once("regions.csv", seen, [3]string{a.Repository, a.Root, a.Address}))
	}
	return errors.Join(faults...)
}

func (d Data) checkBlind() error {
	var faults []error
	origins := d.origins()
	seen := make(map[[3]string]bool)
	for _, a := range d.Blind {
		faults = append(faults, sameOrigin("blind.csv", origins, "", a.Source),
			once("blind.csv", seen, [3]string{a.Repository, a.Root, a.Address}))
	}
	return errors.Join(faults...)
}

func once(file string, seen map[[3]string]bool, key [3]string) error {
	if seen[key] {
		return fmt.Errorf("%s: %s, %s: %s is listed twice", file, key[0], key[1], key[2])
	}
	seen[key] = true
	return nil
}
