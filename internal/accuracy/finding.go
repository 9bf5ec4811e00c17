package accuracy

import (
	"errors"
	"slices"
	"strings"
)

// newPrefix begins the reason of a finding that the first pass did not have.
const newPrefix = "New after mending: "

// Finding is a finding that was judged by reading the source it stands on.
type Finding struct {
	Set string `column:"set" form:"set"`
	Source
	Root string `column:"root" form:"root"`
	Rule string `column:"rule" form:"rule"`
	// Severity is the level in the first pass.
	Severity string `column:"severity" form:"severity"`
	Place    string `column:"place"    form:"place"`
	Resource string `column:"resource" form:"any"`
	// Verdict is that on the first pass, or on a finding that came later.
	Verdict string `column:"verdict" form:"text"`
	// Now says whether the finding stands or is gone.
	Now string `column:"now" form:"text"`
	// Reason says what the source shows.
	Reason string `column:"reason" form:"text"`
	// Cause says why the program erred, and Mend what was changed.
	Cause string `column:"cause" form:"any"`
	Mend  string `column:"mend"  form:"any"`
	// SeverityNow and VerdictNow are those of a finding that stands, and empty
	// for one that is gone.
	SeverityNow string `column:"severity_now" form:"any"`
	VerdictNow  string `column:"verdict_now"  form:"any"`
}

// Verdicts lists what reading the source can say of a finding.
func Verdicts() []string { return []string{"true", "arguable", "false"} }

// Severities lists the levels of findings, the gravest first.
func Severities() []string { return []string{"error", "warning", "note"} }

func (f Finding) problem() error {
	err := errors.Join(
		oneOf("verdict", f.Verdict, Verdicts()),
		oneOf("state now", f.Now, []string{"stands", "gone"}),
	)
	if f.Stands() {
		err = errors.Join(err,
			oneOf("severity now", f.SeverityNow, Severities()),
			oneOf("verdict now", f.VerdictNow, Verdicts()))
	} else if f.SeverityNow+f.VerdictNow != "" {
		err = errors.Join(err, errors.New("it is gone, and has a severity or verdict now"))
	}
	if f.Verdict == "false" && (f.Cause == "" || f.Mend == "") {
		err = errors.Join(err, errors.New("a false finding needs its cause and its mend"))
	}
	return err
}

// Stands says whether the program still has the finding.
func (f Finding) Stands() bool { return f.Now == "stands" }

// New says whether the finding came after the first pass.
func (f Finding) New() bool { return strings.HasPrefix(f.Reason, newPrefix) }

// Why is the reason as pages show it.
func (f Finding) Why() string { return strings.TrimPrefix(f.Reason, newPrefix) }

// Findings are findings that were judged.
type Findings []Finding

// Of lists the findings of a set, all for "".
func (all Findings) Of(set string) Findings {
	return all.where(func(f Finding) bool { return set == "" || f.Set == set })
}

// OfRule lists the findings of a rule.
func (all Findings) OfRule(rule string) Findings {
	return all.where(func(f Finding) bool { return f.Rule == rule })
}

// In lists the findings in a repository.
func (all Findings) In(repository string) Findings {
	return all.where(func(f Finding) bool { return f.Repository == repository })
}

// Judged lists the findings with a verdict, whenever it was given first.
func (all Findings) Judged(verdict string) Findings {
	return all.where(func(f Finding) bool { return f.Verdict == verdict })
}

// Standing lists the findings that the program has.
func (all Findings) Standing() Findings { return all.where(Finding.Stands) }

// Disputed lists the findings that stand and are not true.
func (all Findings) Disputed() Findings {
	return all.Standing().where(func(f Finding) bool { return f.VerdictNow != "true" })
}

// Added lists the findings that the first pass did not have.
func (all Findings) Added() Findings { return all.where(Finding.New) }

// Rules lists the rules that have a finding.
func (all Findings) Rules() []string {
	var rules []string
	for _, f := range all {
		rules = append(rules, f.Rule)
	}
	slices.Sort(rules)
	return slices.Compact(rules)
}

// Repositories counts the repositories that have a finding.
func (all Findings) Repositories() int {
	names := make(map[string]bool)
	for _, f := range all {
		names[f.Repository] = true
	}
	return len(names)
}

// First counts the verdicts of the first pass on findings of a level, any for
// "".
func (all Findings) First(severity string) Tally {
	var tally Tally
	for _, f := range all {
		if !f.New() && (severity == "" || f.Severity == severity) {
			tally.add(f.Verdict)
		}
	}
	return tally
}

// Now counts the verdicts on the findings of a level that stand, any for "".
func (all Findings) Now(severity string) Tally {
	var tally Tally
	for _, f := range all.Standing() {
		if severity == "" || f.SeverityNow == severity {
			tally.add(f.VerdictNow)
		}
	}
	return tally
}

func (all Findings) where(holds func(Finding) bool) Findings {
	return slices.DeleteFunc(slices.Clone(all), func(f Finding) bool { return !holds(f) })
}
