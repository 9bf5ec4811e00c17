package rules

import (
	"io/fs"
	"maps"
	"slices"

	"github.com/regionlint/regionlint/internal/finding"
)

// figures are the thresholds by name, as policies find their values in
// data.regionlint.config.
type figures map[string]finding.Threshold

// figure is a threshold as config.json and METADATA write it: its key is its name.
type figure struct {
	Value   *float64 `json:"value"`
	Unit    string   `json:"unit"`
	Meaning string   `json:"meaning"`
	Source  string   `json:"source"`
}

func (f figure) named(name string) finding.Threshold {
	named := finding.Threshold{Name: name, Unit: f.Unit, Meaning: f.Meaning, Source: f.Source}
	if f.Value != nil {
		named.Value = *f.Value
	}
	return named
}

// loadFigures reads the thresholds of the embedded rules.
func loadFigures(files fs.FS) (figures, error) {
	var written map[string]figure
	if err := readJSON(files, "config.json", &written); err != nil {
		return nil, err
	}
	known := make(figures, len(written))
	for name, f := range written {
		known[name] = f.named(name)
	}
	return known, nil
}

// of returns some of the thresholds, in order of name.
func (f figures) of(names map[string]bool) []finding.Threshold {
	var list []finding.Threshold
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if t, ok := f[name]; ok {
			list = append(list, t)
		}
	}
	return list
}

// with returns the values of all thresholds, with those that are set otherwise.
func (f figures) with(set map[string]float64) map[string]any {
	values := make(map[string]any, len(f))
	for name, t := range f {
		values[name] = t.Value
	}
	for name, value := range set {
		values[name] = value
	}
	return values
}
