package reporters

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"golang.org/x/mod/semver"

	"github.com/regionlint/regionlint/internal/finding"
)

const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	projectURL  = "https://github.com/regionlint/regionlint"

	// maxResults is how many results GitHub shows of one run ("SARIF support
	// for code scanning", limits); it drops the others without a word.
	maxResults = 5000

	// sourceRoot stands for the top of the repository in every path.
	sourceRoot = "%SRCROOT%"
)

// sarifReporter writes SARIF 2.1.0 as GitHub code scanning reads it. Suppressed
// findings are left out: GitHub would show them as open alerts.
type sarifReporter struct{}

func newSARIF(Options) Reporter { return sarifReporter{} }

// Report implements [Reporter].
func (sarifReporter) Report(w io.Writer, r finding.Report) error {
	log := sarif.NewReport()
	log.Schema = sarifSchema
	log.AddRun(sarifRun(r))
	if err := writePruned(w, log); err != nil {
		return fmt.Errorf("writing the SARIF report: %w", err)
	}
	return nil
}

func sarifRun(r finding.Report) *sarif.Run {
	rules := newSARIFRules(r)
	results, notifications := sarifResults(r.Findings, rules)
	for _, d := range r.Diagnostics {
		notifications = append(notifications, diagnosticNotification(d))
	}

	driver := sarif.NewToolComponent().
		WithName(r.Tool.Name).
		WithFullName(r.Tool.Name + " " + r.Tool.Version).
		WithInformationURI(projectURL).
		WithVersion(r.Tool.Version).
		WithContents(nil).
		WithRules(rules.descriptors).
		WithNotifications(notificationDescriptors())
	if version := strings.TrimPrefix(r.Tool.Version, "v"); isSemantic(version) {
		driver.WithSemanticVersion(version)
	}
	top := sarif.NewArtifactLocation().
		WithDescription(sarif.NewTextMessage("The top of the repository."))
	return sarif.NewRun().
		WithTool(sarif.NewTool().WithDriver(driver)).
		WithColumnKind("unicodeCodePoints").
		WithNewlineSequences(nil).
		WithOriginalUriBaseIds(map[string]sarif.ArtifactLocation{sourceRoot: *top}).
		// Findings are no failure of the run: GitHub refuses the files of failed runs.
		WithInvocations([]*sarif.Invocation{sarif.NewInvocation().
			WithExecutionSuccessful(true).
			WithToolExecutionNotifications(notifications)}).
		WithResults(results)
}

// isSemantic says whether a version is a full one as semver.org has it; the
// library takes shorthands such as "1.2" too.
func isSemantic(version string) bool {
	v := "v" + version
	return semver.IsValid(v) && semver.Canonical(v)+semver.Build(v) == v
}

// sarifResults turns findings into results, the worst where there are too
// many, and into notifications where they have no place that SARIF can name.
func sarifResults(findings []finding.Finding, rules *sarifRules) ([]*sarif.Result, []*sarif.Notification) {
	var placed []finding.Finding
	var notifications []*sarif.Notification
	for _, f := range findings {
		switch {
		case f.Suppressed:
		case isInside(f.File):
			placed = append(placed, f)
		default:
			// One result without a place makes GitHub refuse the whole file.
			notifications = append(notifications, notification(unplacedID, f.Severity, f.Rule+": "+f.Message))
		}
	}
	if over := len(placed) - maxResults; over > 0 {
		placed = worst(placed, maxResults)
		notifications = append(notifications, notification(cappedID, finding.Warning, fmt.Sprintf(
			"The %d mildest of %d findings are left out: code scanning shows %d.", over, over+maxResults, maxResults)))
	}
	results := make([]*sarif.Result, 0, len(placed))
	for _, f := range placed {
		results = append(results, sarifResult(f, rules))
	}
	return results, notifications
}

// worst returns the n worst findings in the order of the report.
func worst(findings []finding.Finding, n int) []finding.Finding {
	bySeverity := slices.Clone(findings)
	slices.SortStableFunc(bySeverity, func(a, b finding.Finding) int { return int(b.Severity) - int(a.Severity) })
	kept := bySeverity[:n]
	finding.Sort(kept)
	return kept
}
