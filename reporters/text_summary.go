package reporters

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

// summary closes a report with its figures: one line where all is well.
func (p *page) summary(r finding.Report, list []told) {
	s := r.Summary
	if s.Error+s.Warning+s.Note == 0 && len(r.Diagnostics) == 0 {
		p.line("No findings in " + p.allIsWell(r) + ".")
		return
	}
	p.line(p.paint(bold, headline(r, list)))
	p.fact("Read", fmt.Sprintf("%s with %s in %s",
		count(s.Files, "file"), count(s.Resources, "resource"), count(s.Systems, "system")))
	p.fact("Unread", strings.Join(r.Coverage.FilesUnread, ", "))
	p.fact("Passed by", notSearched(r.Coverage.NotSearched))
	p.fact("Regions", regions(r.Coverage.Regions))
	p.transfers(r.Coverage.Transfers)
	p.fact("Not on disk", opaqueModules(r.Coverage.OpaqueModules))
	p.fact("Described", describedModules(r.Coverage.Described))
	p.fact("Examples", examples(r.Coverage.Examples))
	p.fact("Rules", rules(r.Coverage))
}

// allIsWell says what was seen, and what was not, in one line.
func (p *page) allIsWell(r finding.Report) string {
	s, c := r.Summary, r.Coverage
	parts := []string{fmt.Sprintf("%s, %s, %s",
		count(s.Systems, "system"), count(s.Resources, "resource"), count(s.Files, "file"))}
	if s.Suppressed > 0 {
		parts = append(parts, fmt.Sprintf("%d suppressed", s.Suppressed))
	}
	if c.Regions.Unknown > 0 {
		parts = append(parts, count(c.Regions.Unknown, "region")+" unknown")
	}
	if len(c.OpaqueModules) > 0 {
		parts = append(parts, count(len(c.OpaqueModules), "module")+" not on disk")
	}
	return strings.Join(parts, "; ")
}

// headline counts the findings, and the faults of the input, which make the
// run one that cannot be trusted.
func headline(r finding.Report, list []told) string {
	text := cmp.Or(tallyOf(list).String(), "No findings")
	if r.Summary.Suppressed > 0 {
		text += fmt.Sprintf(", %d suppressed", r.Summary.Suppressed)
	}
	faults := 0
	for _, d := range r.Diagnostics {
		if d.Severity == finding.Error {
			faults++
		}
	}
	if faults > 0 {
		text += "; " + count(faults, "input error")
	}
	return text
}

// fact writes one line of the summary, if there is anything to say.
func (p *page) fact(name, text string) {
	if text != "" {
		p.paragraph(fmt.Sprintf("  %-11s  ", name), text)
	}
}

// regions says of how many resources the region is known, and why of the
// others it is not, the commonest cause first.
func regions(c finding.RegionCoverage) string {
	var parts []string
	for _, part := range []struct {
		n    int
		name string
	}{{c.Known, "known"}, {c.Symbolic, "symbolic"}, {c.Global, "global"}, {c.Unknown, "unknown"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.name))
		}
	}
	text := strings.Join(parts, ", ")
	if len(c.Causes) == 0 {
		return text
	}
	causes := slices.SortedFunc(maps.Keys(c.Causes), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.Causes[b], c.Causes[a]), cmp.Compare(a, b))
	})
	for i, cause := range causes {
		causes[i] = fmt.Sprintf("%s (%d)", cause, c.Causes[cause])
	}
	return text + ": " + strings.Join(causes, ", ")
}

// namedInSummary is how many missing modules or directories that were not
// searched the summary names; JSON has all.
const namedInSummary = 3

func opaqueModules(sources []string) string {
	if len(sources) == 0 {
		return ""
	}
	return count(len(sources), "module") + ": " + firstFew(sources)
}

// describedModules names the modules whose documentation stood for their code.
func describedModules(list []finding.Described) string {
	if len(list) == 0 {
		return ""
	}
	names := make([]string, 0, len(list))
	for _, each := range list {
		names = append(names, each.Module+" "+each.Version)
	}
	return count(len(list), "module") + " not on disk, taken from the documentation: " + firstFew(names) +
		". After terraform init their code decides."
}

// examples names the systems that nobody depends on.
func examples(systems []string) string {
	if len(systems) == 0 {
		return ""
	}
	shows := " that show or test a module"
	if len(systems) == 1 {
		shows = " that shows or tests a module"
	}
	return count(len(systems), "system") + shows + ", of which only errors are told: " + firstFew(systems)
}

// notSearched names directories and links that were passed by.
func notSearched(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return firstFew(names) + " (ignored by git, or a link)"
}

func firstFew(names []string) string {
	text := strings.Join(names[:min(len(names), namedInSummary)], ", ")
	if more := len(names) - namedInSummary; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

func rules(c finding.Coverage) string {
	if c.RulesEvaluated+len(c.RulesNotEvaluated) == 0 {
		return ""
	}
	text := fmt.Sprintf("%d evaluated", c.RulesEvaluated)
	leftOut, off := 0, 0
	for _, rule := range c.RulesNotEvaluated {
		switch {
		case rule.Reason == finding.LeftOut:
			leftOut++
		case strings.HasPrefix(rule.Reason, finding.SwitchedOff):
			off++
		}
	}
	if n := len(c.RulesNotEvaluated) - leftOut - off; n > 0 {
		text += fmt.Sprintf(", %d had nothing to judge", n)
	}
	if leftOut > 0 {
		text += fmt.Sprintf(", %d left out", leftOut)
	}
	if off > 0 {
		text += fmt.Sprintf(", %d switched off", off)
	}
	return text
}
