package accuracy

import (
	"errors"
	"slices"
)

// Sets lists the sets of repositories: those that the rules were tried on while
// they were written, and those that no rule had seen before its first pass.
func Sets() []string { return []string{"developed", "fresh"} }

// Source is a repository at a commit.
type Source struct {
	Repository string `column:"repository" form:"repository"`
	Commit     string `column:"commit"     form:"commit"`
}

// Repository is what the program said of one repository.
type Repository struct {
	Set string `column:"set" form:"set"`
	Source
	// Layout is how the code is laid out, as "; "-separated words.
	Layout string `column:"layout" form:"text"`
	// Regions is how many regions the code spans, at least; 0 where it names
	// none.
	Regions   int `column:"regions"`
	RuleFiles int `column:"rule_files"`
	Roots     int `column:"roots"`
	Resources int `column:"resources"`
	// Known, Symbolic, Global and Unknown count resources by the status of
	// their region.
	Known    int `column:"known"`
	Symbolic int `column:"symbolic"`
	Global   int `column:"global"`
	Unknown  int `column:"unknown"`
	// LeftOut counts the roots whose provider configuration is not in the code.
	// Counted are the regional resources of the others, and Decided those among
	// them whose region is known or symbolic.
	LeftOut int `column:"left_out_roots"`
	Counted int `column:"counted"`
	Decided int `column:"decided"`
	// Errors, Warnings and Notes count the findings now.
	Errors   int     `column:"errors"`
	Warnings int     `column:"warnings"`
	Notes    int     `column:"notes"`
	Seconds  float64 `column:"seconds"`
	PeakMB   float64 `column:"peak_mb"`
	// Why explains a run that takes long or much memory.
	Why string `column:"why" form:"any"`
}

func (r Repository) problem() error {
	if r.Known+r.Symbolic+r.Global+r.Unknown != r.Resources {
		return errors.New("the resources are not those of one status or another")
	}
	return checkLayout(r.Layout)
}

// Told counts the resources whose region is known or symbolic.
func (r Repository) Told() int { return r.Known + r.Symbolic }

// Regional counts the resources that are not global.
func (r Repository) Regional() int { return r.Resources - r.Global }

// Of lists the repositories of a set, all for "".
func (d Data) Of(set string) []Repository {
	return slices.DeleteFunc(slices.Clone(d.Repositories), func(r Repository) bool { return set != "" && r.Set != set })
}

// Total adds up the repositories of a set, all for "". The memory is that of
// the largest.
func (d Data) Total(set string) Repository {
	var sum Repository
	for _, r := range d.Of(set) {
		sum.Roots += r.Roots
		sum.LeftOut += r.LeftOut
		sum.Resources += r.Resources
		sum.Known += r.Known
		sum.Symbolic += r.Symbolic
		sum.Global += r.Global
		sum.Unknown += r.Unknown
		sum.Counted += r.Counted
		sum.Decided += r.Decided
		sum.Seconds += r.Seconds
		sum.PeakMB = max(sum.PeakMB, r.PeakMB)
	}
	return sum
}

// TaughtGrammar counts the repositories of a set whose rule files the grammar of
// statements was tried on before any rule was.
func (d Data) TaughtGrammar(set string) int {
	lent := make(map[string]bool)
	for _, fact := range d.RuleFiles.Facts {
		lent[fact.Repository] = true
	}
	var count int
	for _, r := range d.Of(set) {
		if lent[r.Repository] {
			count++
		}
	}
	return count
}
