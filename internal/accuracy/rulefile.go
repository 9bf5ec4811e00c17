package accuracy

import (
	"errors"
	"slices"
)

// RuleFileCheck is how well statements of rule files are read: statements that
// were written to be labelled, and the rule files of public repositories.
type RuleFileCheck struct {
	// Kinds are the labelled statements by part and by kind of fact.
	Kinds []KindCount
	// Before are the sums over all kinds at the first reading of each set.
	Before []KindCount
	Facts  []RuleFileFact
}

// KindCount counts facts of one kind in one part of the labelled statements. Of
// the kind "statements", it counts statements, and among them those that state
// nothing.
type KindCount struct {
	Part   string `column:"part" form:"text"`
	Kind   string `column:"kind" form:"text"`
	Right  int    `column:"right"`
	Wrong  int    `column:"wrong"`
	Missed int    `column:"missed"`
}

func (KindCount) problem() error { return nil }

// Found counts the facts that the program told.
func (k KindCount) Found() int { return k.Right + k.Wrong }

// Stated counts the facts that the labels tell.
func (k KindCount) Stated() int { return k.Right + k.Missed }

// RuleFileFact is a fact that was labelled in a real rule file, or that the
// program told; "nothing" is a line that looks like a fact and states none.
type RuleFileFact struct {
	Source
	Path string `column:"path" form:"text"`
	Line int    `column:"line"`
	Fact string `column:"fact" form:"text"`
	// First and Now are the verdicts on the first run and on the last: right,
	// wrong, missed, doubtful to the reader, or untold, which is as it should be
	// of what the file does not state.
	First string `column:"first" form:"text"`
	Now   string `column:"now"   form:"text"`
	Note  string `column:"note"  form:"any"`
}

func (f RuleFileFact) problem() error {
	verdicts := []string{"right", "wrong", "missed", "doubtful", "untold"}
	return errors.Join(oneOf("first verdict", f.First, verdicts), oneOf("verdict now", f.Now, verdicts))
}

// Parts lists the parts of the labelled statements.
func (RuleFileCheck) Parts() []string { return []string{"tuned", "held-out"} }

// Statements counts the labelled statements of a part, and those among them
// that state nothing.
func (c RuleFileCheck) Statements(part string) KindCount { return c.Of(part, "statements") }

// Of returns the counts of a part and kind, no counts where it has none.
func (c RuleFileCheck) Of(part, kind string) KindCount {
	for _, k := range c.Kinds {
		if k.Part == part && k.Kind == kind {
			return k
		}
	}
	return KindCount{Part: part, Kind: kind}
}

// Sum adds up the kinds of a part, "" for both.
func (c RuleFileCheck) Sum(part string) KindCount {
	sum := KindCount{Part: part}
	for _, k := range c.Kinds {
		if (part == "" || k.Part == part) && k.Kind != "statements" {
			sum.Right, sum.Wrong, sum.Missed = sum.Right+k.Right, sum.Wrong+k.Wrong, sum.Missed+k.Missed
		}
	}
	return sum
}

// KindNames lists the kinds of facts.
func (c RuleFileCheck) KindNames() []string {
	var names []string
	for _, k := range c.Kinds {
		if k.Kind != "statements" && !slices.Contains(names, k.Kind) {
			names = append(names, k.Kind)
		}
	}
	slices.Sort(names)
	return names
}

// Files counts the real rule files.
func (c RuleFileCheck) Files() int {
	files := map[[2]string]bool{}
	for _, f := range c.Facts {
		files[[2]string{f.Repository, f.Path}] = true
	}
	return len(files)
}

// Repositories counts the repositories of the real rule files.
func (c RuleFileCheck) Repositories() int {
	repositories := map[string]bool{}
	for _, f := range c.Facts {
		repositories[f.Repository] = true
	}
	return len(repositories)
}

// First counts the facts of real rule files by the verdict on the first run;
// lines that state nothing are counted apart.
func (c RuleFileCheck) First(verdict string, nothing bool) int {
	return c.count(func(f RuleFileFact) bool { return f.First == verdict && (f.Fact == "nothing") == nothing })
}

// Now counts them by the verdict on the last run.
func (c RuleFileCheck) Now(verdict string, nothing bool) int {
	return c.count(func(f RuleFileFact) bool { return f.Now == verdict && (f.Fact == "nothing") == nothing })
}

func (c RuleFileCheck) count(of func(RuleFileFact) bool) int {
	var n int
	for _, f := range c.Facts {
		if of(f) {
			n++
		}
	}
	return n
}
