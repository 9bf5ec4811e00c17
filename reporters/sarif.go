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
type sarifReporter struct{ options Options }

func newSARIF(options Options) Reporter { return sarifReporter{options} }

// Report implements [Reporter].
func (s sarifReporter) Report(w io.Writer, r finding.Report) error {
	log := sarif.NewReport()
	log.Schema = sarifSchema
	log.AddRun(sarifRun(r, s.options.Expand))
	if err := writePruned(w, log); err != nil {
		return fmt.Errorf("writing the SARIF report: %w", err)
	}
	return nil
}

func sarifRun(r finding.Report, expand bool) *sarif.Run {
	rules := newSARIFRules(r)
	results, notifications := sarifResults(alerts(blocks(r.Findings, expand), expand), rules)
	for _, same := range sayings(r.Diagnostics, expand) {
		notifications = append(notifications, diagnosticNotification(same))
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

// sarifResults turns alerts into results, the worst where there are too many,
// and into notifications where they have no place that SARIF can name.
func sarifResults(list []alert, rules *sarifRules) ([]*sarif.Result, []*sarif.Notification) {
	var placed []alert
	var notifications []*sarif.Notification
	for _, a := range list {
		if first := a.instances[0]; isInside(first.File) {
			placed = append(placed, a)
		} else {
			// One result without a place makes GitHub refuse the whole file.
			notifications = append(notifications, notification(unplacedID, first.Severity, first.Rule+": "+a.message()))
		}
	}
	if over := len(placed) - maxResults; over > 0 {
		placed = worst(placed, maxResults)
		notifications = append(notifications, notification(cappedID, finding.Warning, fmt.Sprintf(
			"The %d mildest of %d findings are left out: code scanning shows %d.", over, over+maxResults, maxResults)))
	}
	results := make([]*sarif.Result, 0, len(placed))
	for _, a := range placed {
		results = append(results, sarifResult(a, rules))
	}
	return results, notifications
}

// worst returns the n worst alerts in the order of the report.
func worst(alerts []alert, n int) []alert {
	bySeverity := slices.Clone(alerts)
	slices.SortStableFunc(bySeverity, func(a, b alert) int {
		return int(b.instances[0].Severity) - int(a.instances[0].Severity)
	})
	kept := bySeverity[:n]
	slices.SortStableFunc(kept, func(a, b alert) int { return finding.Compare(a.instances[0], b.instances[0]) })
	return kept
}
