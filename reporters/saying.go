package reporters

import "github.com/regionlint/regionlint/internal/finding"

// saying is what diagnostics have in common that differ in nothing but their
// place and, where they are no errors, in names.
type saying struct {
	severity        finding.Severity
	summary, detail string
}

func sayingOf(d finding.Diagnostic) saying {
	if d.Severity == finding.Error {
		return saying{d.Severity, d.Summary, d.Detail}
	}
	return saying{d.Severity, shape(wordsIn(d.Summary), ""), shape(wordsIn(d.Detail), "")}
}

// sayings gathers diagnostics that say the same, in the order of the first of each.
func sayings(diagnostics []finding.Diagnostic, expand bool) [][]finding.Diagnostic {
	var gathered [][]finding.Diagnostic
	at := map[saying]int{}
	for _, d := range diagnostics {
		key := sayingOf(d)
		index, known := at[key]
		if expand || !known {
			index, at[key] = len(gathered), len(gathered)
			gathered = append(gathered, nil)
		}
		gathered[index] = append(gathered[index], d)
	}
	return gathered
}

// otherPlaces says where else the same diagnostic stands.
func otherPlaces(same []finding.Diagnostic, hint string) string {
	first := same[0]
	places := make([]string, 0, len(same)-1)
	lead := "The same at "
	for _, d := range same[1:] {
		names := append(differingWords(wordsIn(first.Summary), wordsIn(d.Summary)),
			differingWords(wordsIn(first.Detail), wordsIn(d.Detail))...)
		if len(names) > 0 {
			lead = "Likewise at "
		}
		places = append(places, withNames(placeOf(d.File, d.Line), names))
	}
	return lead + enumerate(places, ", ", hint) + "."
}
