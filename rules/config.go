package rules

import "io/fs"

// threshold is a figure that rules compare with where the rule files declare
// none.
type threshold struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	// Meaning says what the figure bounds, Source where it comes from.
	Meaning string `json:"meaning"`
	Source  string `json:"source"`
}

// loadConfig returns the figures by name, as policies find them in
// data.regionlint.config.
func loadConfig(files fs.FS) (map[string]any, error) {
	var thresholds map[string]threshold
	if err := readJSON(files, "config.json", &thresholds); err != nil {
		return nil, err
	}
	values := make(map[string]any, len(thresholds))
	for name, t := range thresholds {
		values[name] = t.Value
	}
	return values, nil
}
