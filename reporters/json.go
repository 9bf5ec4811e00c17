package reporters

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/regionlint/regionlint/internal/finding"
)

// jsonVersion changes when a field is renamed, removed or given another
// meaning; new fields leave it as it is.
const jsonVersion = 1

// jsonReport fixes the order of the fields.
type jsonReport struct {
	Version     int                  `json:"version"`
	Tool        finding.Tool         `json:"tool"`
	Summary     finding.Summary      `json:"summary"`
	Findings    []finding.Finding    `json:"findings"`
	Diagnostics []finding.Diagnostic `json:"diagnostics"`
	Coverage    finding.Coverage     `json:"coverage"`
}

type jsonReporter struct{}

func newJSON(Options) Reporter { return jsonReporter{} }

// Report implements [Reporter].
func (jsonReporter) Report(w io.Writer, r finding.Report) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(newJSONReport(r)); err != nil {
		return fmt.Errorf("writing the JSON report: %w", err)
	}
	return nil
}

// newJSONReport copies what it changes: a list without elements is [] in JSON,
// never null, so that readers need not ask.
func newJSONReport(r finding.Report) jsonReport {
	findings := make([]finding.Finding, len(r.Findings))
	for i, f := range r.Findings {
		f.Trace = orEmpty(f.Trace)
		findings[i] = f
	}
	coverage := r.Coverage
	coverage.FilesUnread = orEmpty(coverage.FilesUnread)
	coverage.RuleFiles = orEmpty(coverage.RuleFiles)
	coverage.NotSearched = orEmpty(coverage.NotSearched)
	coverage.OpaqueModules = orEmpty(coverage.OpaqueModules)
	coverage.Described = orEmpty(coverage.Described)
	coverage.Examples = orEmpty(coverage.Examples)
	coverage.Transfers = orEmpty(coverage.Transfers)
	coverage.RulesNotEvaluated = orEmpty(coverage.RulesNotEvaluated)
	if coverage.Regions.Causes == nil {
		coverage.Regions.Causes = map[string]int{}
	}
	return jsonReport{
		Version:     jsonVersion,
		Tool:        r.Tool,
		Summary:     r.Summary,
		Findings:    findings,
		Diagnostics: orEmpty(r.Diagnostics),
		Coverage:    coverage,
	}
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
