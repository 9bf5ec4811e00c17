package reporters

import (
	"fmt"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/finding"
)

const (
	// fewest is how many of a kind are told in one: two are read faster than
	// a summary of two.
	fewest = 3
	// namedOthers is how many of the others are named.
	namedOthers = 5
	// shownSteps is how many steps of a trace are shown.
	shownSteps = 10
)

// runs splits a list where two neighbours do not belong together. Runs of
// fewer than least are split into single elements.
func runs[T any](list []T, together func(a, b T) bool, least int) [][]T {
	var split [][]T
	for start := 0; start < len(list); {
		end := start + 1
		for end < len(list) && together(list[start], list[end]) {
			end++
		}
		if end-start < least {
			end = start + 1
		}
		split = append(split, list[start:end])
		start = end
	}
	return split
}

func inOneFile(a, b finding.Finding) bool { return a.File == b.File }

// alike says that one rule fired at one place for two instances of one block.
// Findings about a statement or about one resource are never alike: nothing but
// their message tells them apart.
func alike(a, b finding.Finding) bool {
	return a.Rule == b.Rule && a.Severity == b.Severity && a.Start == b.Start &&
		a.Resource != "" && b.Resource != "" && (a.Resource != b.Resource || a.Root != b.Root)
}

// sayTheSame says that two diagnostics differ in nothing but their place.
func sayTheSame(a, b finding.Diagnostic) bool {
	return a.Severity == b.Severity && a.Summary == b.Summary && a.Detail == b.Detail
}

// gather moves diagnostics that say the same to the first of them.
func gather(diagnostics []finding.Diagnostic) []finding.Diagnostic {
	first := map[finding.Diagnostic]int{}
	for i, d := range diagnostics {
		d.File, d.Line = "", 0
		if _, known := first[d]; !known {
			first[d] = i
		}
	}
	gathered := slices.Clone(diagnostics)
	slices.SortStableFunc(gathered, func(a, b finding.Diagnostic) int {
		a.File, a.Line, b.File, b.Line = "", 0, "", 0
		return first[a] - first[b]
	})
	return gathered
}

// otherResources says for what else a run of findings stands.
func otherResources(run []finding.Finding) string {
	names := make([]string, 0, len(run)-1)
	for _, f := range run[1:] {
		name := f.Resource
		if f.Root != run[0].Root {
			name += " of " + f.Root
		}
		names = append(names, name)
	}
	return fmt.Sprintf("%d more like it are here: %s.", len(names), enumerate(slices.Compact(names)))
}

// otherPlaces says where else the same diagnostic stands.
func otherPlaces(run []finding.Diagnostic) string {
	places := make([]string, 0, len(run)-1)
	for _, d := range run[1:] {
		places = append(places, placeOf(d.File, d.Line))
	}
	return "The same at " + enumerate(places) + "."
}

// enumerate lists the first names and counts the rest.
func enumerate(names []string) string {
	shown := names[:atMost(namedOthers, len(names))]
	list := strings.Join(shown, ", ")
	if more := len(names) - len(shown); more > 0 {
		list += fmt.Sprintf(" and %d others (--expand shows all)", more)
	}
	return list
}

// atMost is how many of n to show. One that is left out is shown: to say so
// takes as much room.
func atMost(limit, n int) int {
	if n-1 <= limit {
		return n
	}
	return limit
}
