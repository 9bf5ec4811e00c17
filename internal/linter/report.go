package linter

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
	"github.com/regionlint/regionlint/rules"
)

// report gathers the results of every system.
func (e *estate) report(
	options Options, engine *rules.Engine, models []*topology.Model, results []rules.Result,
) finding.Report {
	report := finding.Report{
		Tool:  finding.Tool{Name: ToolName, Version: Version},
		Rules: engine.Rules(),
	}
	for _, result := range results {
		report.Findings = append(report.Findings, result.Findings...)
		for _, fault := range result.Faults {
			e.diagnostics = append(e.diagnostics, finding.Diagnostic{
				Severity: finding.Error, Summary: "A rule failed", Detail: fault.Error(),
			})
		}
	}
	e.resolveFindings(report.Findings)
	report.Findings = finding.Compact(report.Findings)
	report.Coverage = e.coverage(models)
	report.Coverage.RulesEvaluated, report.Coverage.RulesNotEvaluated = ruleCoverage(report.Rules, results)
	if options.FailOnUnknown {
		e.diagnostics = append(e.diagnostics, unknownDiagnostics(report.Coverage)...)
	}
	report.Diagnostics = e.resolvedDiagnostics()
	report.Summary = finding.Count(report.Findings)
	report.Summary.Systems = len(models)
	report.Summary.Files = report.Coverage.FilesRead
	for _, model := range models {
		report.Summary.Resources += countManaged(model.Document)
	}
	return report
}

// coverage says what the run saw and what it could not see.
func (e *estate) coverage(models []*topology.Model) finding.Coverage {
	files, ruleFiles := map[string]bool{}, map[string]bool{}
	unread, opaque := map[string]bool{}, map[string]bool{}
	for _, root := range e.roots {
		addAll(files, root.Files)
		addAll(unread, root.Unread)
		for _, call := range root.Calls {
			if call.Dir == "" {
				opaque[call.Source] = true
			}
		}
	}
	for _, document := range e.intents {
		addAll(ruleFiles, document.Sources)
	}
	return finding.Coverage{
		FilesRead:     len(files) + len(ruleFiles),
		FilesUnread:   slices.Sorted(maps.Keys(unread)),
		RuleFiles:     slices.Sorted(maps.Keys(ruleFiles)),
		OpaqueModules: slices.Sorted(maps.Keys(opaque)),
		Regions:       regionCoverage(models),
	}
}

// resolveFindings names in findings the files that links lead to.
func (e *estate) resolveFindings(findings []finding.Finding) {
	for i := range findings {
		f := &findings[i]
		f.File = e.workspace.resolve(f.File)
		for j := range f.Trace {
			f.Trace[j].File = e.workspace.resolve(f.Trace[j].File)
		}
		if f.Statement != nil {
			f.Statement.File = e.workspace.resolve(f.Statement.File)
		}
	}
}

// resolvedDiagnostics are the diagnostics in order, with the files that links
// lead to.
func (e *estate) resolvedDiagnostics() []finding.Diagnostic {
	for i := range e.diagnostics {
		e.diagnostics[i].File = e.workspace.resolve(e.diagnostics[i].File)
	}
	return finding.CompactDiagnostics(e.diagnostics)
}

func addAll(set map[string]bool, words []string) {
	for _, word := range words {
		set[word] = true
	}
}

func regionCoverage(models []*topology.Model) finding.RegionCoverage {
	coverage := finding.RegionCoverage{Causes: map[string]int{}}
	for _, model := range models {
		for _, resources := range model.Document.Resources {
			for _, resource := range resources {
				if resource.Mode == terraform.Managed {
					countRegion(&coverage, resource.Region)
				}
			}
		}
	}
	return coverage
}

func countRegion(coverage *finding.RegionCoverage, r topology.Region) {
	switch r.Status {
	case region.Known:
		coverage.Known++
	case region.Symbolic:
		coverage.Symbolic++
	case region.Global:
		coverage.Global++
	case region.Unknown:
		coverage.Unknown++
		coverage.Causes[r.Cause]++
	}
}

func countManaged(document *topology.Document) int {
	count := 0
	for _, resources := range document.Resources {
		for _, resource := range resources {
			if resource.Mode == terraform.Managed {
				count++
			}
		}
	}
	return count
}

// ruleCoverage counts the rules that judged at least one system and lists the
// others with the first reason given.
func ruleCoverage(catalogue []finding.Rule, results []rules.Result) (int, []finding.NotEvaluated) {
	evaluated, reasons := map[string]bool{}, map[string]string{}
	for _, result := range results {
		addAll(evaluated, result.Evaluated)
		for _, skipped := range result.NotEvaluated {
			if _, known := reasons[skipped.Rule]; !known {
				reasons[skipped.Rule] = skipped.Reason
			}
		}
	}
	otherwise := finding.LeftOut
	if len(results) == 0 {
		otherwise = "there is no system"
	}
	var notEvaluated []finding.NotEvaluated
	for _, rule := range catalogue {
		if !evaluated[rule.ID] {
			reason := cmp.Or(reasons[rule.ID], otherwise)
			notEvaluated = append(notEvaluated, finding.NotEvaluated{Rule: rule.ID, Reason: reason})
		}
	}
	return len(evaluated), notEvaluated
}

// unknownDiagnostics makes errors of what the run could not see.
func unknownDiagnostics(coverage finding.Coverage) []finding.Diagnostic {
	var diagnostics []finding.Diagnostic
	for _, cause := range slices.Sorted(maps.Keys(coverage.Regions.Causes)) {
		diagnostics = append(diagnostics, finding.Diagnostic{
			Severity: finding.Error,
			Summary:  "Unknown regions",
			Detail:   fmt.Sprintf("Resources without a known region: %d (%s).", coverage.Regions.Causes[cause], cause),
		})
	}
	for _, source := range coverage.OpaqueModules {
		diagnostics = append(diagnostics, finding.Diagnostic{
			Severity: finding.Error,
			Summary:  "Module not on disk",
			Detail:   fmt.Sprintf("What %s creates is not known. Run terraform init first.", source),
		})
	}
	return diagnostics
}
