package reporters_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/reporters"
)

// sarifLog is what the tests read of a log.
type sarifLog struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Version         string      `json:"version"`
				SemanticVersion string      `json:"semanticVersion"`
				Rules           []sarifRule `json:"rules"`
				Notifications   []sarifRule `json:"notifications"`
			} `json:"driver"`
		} `json:"tool"`
		Invocations []struct {
			ExecutionSuccessful bool                `json:"executionSuccessful"`
			Notifications       []sarifNotification `json:"toolExecutionNotifications"`
		} `json:"invocations"`
		Results []sarifResult `json:"results"`
	} `json:"runs"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID    string    `json:"id"`
	Name  string    `json:"name"`
	Short sarifText `json:"shortDescription"`
	Full  sarifText `json:"fullDescription"`
	Help  sarifText `json:"help"`
}

type sarifNotification struct {
	Descriptor struct {
		ID    string `json:"id"`
		Index int    `json:"index"`
	} `json:"descriptor"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifLocation struct {
	ID       *int `json:"id"`
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region struct {
			StartLine   int `json:"startLine"`
			StartColumn int `json:"startColumn"`
			EndLine     int `json:"endLine"`
			EndColumn   int `json:"endColumn"`
		} `json:"region"`
	} `json:"physicalLocation"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
	Related   []sarifLocation `json:"relatedLocations"`

	Fingerprints map[string]string `json:"partialFingerprints"`
}

func readSARIF(t *testing.T, report finding.Report) sarifLog {
	t.Helper()
	var log sarifLog
	if err := json.Unmarshal(render(t, "sarif", reporters.Options{}, report), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

func TestSARIFIsValid(t *testing.T) {
	t.Parallel()
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("testdata", "sarif-2.1.0.json"))
	if err != nil {
		t.Fatal(err)
	}
	for name, report := range map[string]finding.Report{
		"rich": richReport(), "quiet": quietReport(), "capped": reportOf(6000), "services": servicesReport(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document, err := jsonschema.UnmarshalJSON(bytes.NewReader(render(t, "sarif", reporters.Options{}, report)))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(document); err != nil {
				t.Error(err)
			}
		})
	}
}

// What GitHub refuses a whole file for.
func TestSARIFIsAcceptable(t *testing.T) {
	t.Parallel()
	if results := readSARIF(t, richReport()).Runs[0].Results; len(results) != 5 {
		t.Fatalf("%d results, want the 5 that are not suppressed", len(results))
	}
	for name, report := range map[string]finding.Report{"rich": richReport(), "services": servicesReport()} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkAcceptable(t, readSARIF(t, report))
		})
	}
}

func checkAcceptable(t *testing.T, log sarifLog) {
	t.Helper()
	run := log.Runs[0]
	if !run.Invocations[0].ExecutionSuccessful {
		t.Error("findings made the run a failed one")
	}
	rules := run.Tool.Driver.Rules
	for _, result := range run.Results {
		if result.Message.Text == "" || len(result.Locations) != 1 {
			t.Errorf("%s: text %q, %d locations", result.RuleID, result.Message.Text, len(result.Locations))
		}
		if rules[result.RuleIndex].ID != result.RuleID {
			t.Errorf("%s points to the rule %s", result.RuleID, rules[result.RuleIndex].ID)
		}
		for i, related := range result.Related {
			link := fmt.Sprintf("](%d)", i+1)
			if related.ID == nil || *related.ID != i+1 || !strings.Contains(result.Message.Text, link) {
				t.Errorf("%s: related location %d is not linked: %s", result.RuleID, i+1, result.Message.Text)
			}
		}
		for _, location := range append(result.Locations, result.Related...) {
			checkLocation(t, location)
		}
	}
	for _, rule := range append(rules, run.Tool.Driver.Notifications...) {
		if rule.Name == "" || rule.Short.Text == "" || rule.Full.Text == "" || rule.Help.Text == "" {
			t.Errorf("%s is not described: %+v", rule.ID, rule)
		}
	}
}

func checkLocation(t *testing.T, location sarifLocation) {
	t.Helper()
	region := location.Physical.Region
	if region.StartLine < 1 || region.StartColumn < 1 || region.EndColumn < 1 || region.EndLine < region.StartLine {
		t.Errorf("region %+v", region)
	}
	uri, err := url.Parse(location.Physical.Artifact.URI)
	if err != nil {
		t.Fatal(err)
	}
	if uri.IsAbs() || uri.Path == "" || uri.Fragment != "" || uri.RawQuery != "" || strings.HasPrefix(uri.Path, "/") {
		t.Errorf("URI %q is no relative path", location.Physical.Artifact.URI)
	}
}

func TestSARIFPathsRoundTrip(t *testing.T) {
	t.Parallel()
	for _, file := range []string{
		"live/地域/a b#1?%20[x].tf", `back\slash.tf`, "c:drive.tf", "100%.tf", "a+b&c.tf", "./dotted/../main.tf",
	} {
		report := richReport()
		report.Findings = report.Findings[:1]
		report.Findings[0].File = file
		encoded := readSARIF(t, report).Runs[0].Results[0].Locations[0].Physical.Artifact.URI
		uri, err := url.Parse(encoded)
		if err != nil {
			t.Fatal(err)
		}
		if got := filepath.Clean(uri.Path); got != filepath.Clean(file) {
			t.Errorf("%q became %q, which is %q", file, encoded, got)
		}
	}
}

// A result without a place in the repository would make GitHub refuse all.
func TestSARIFWithoutPlace(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"", "/etc/x.tf", "../x.tf", "a/../../x.tf", "."} {
		report := quietReport()
		report.Findings = []finding.Finding{{
			Rule: "ttl/too-high", Severity: finding.Warning, Message: "Too high.", Location: location(file, 1, 1, 1, 2),
		}}
		report.Diagnostics = []finding.Diagnostic{{Severity: finding.Note, Summary: "Odd", File: file, Line: 1}}
		run := readSARIF(t, report).Runs[0]
		if len(run.Results) != 0 {
			t.Errorf("%q: %d results", file, len(run.Results))
		}
		notifications := run.Invocations[0].Notifications
		if len(notifications) != 2 || notifications[0].Message.Text != "ttl/too-high: Too high." {
			t.Errorf("%q: notifications %+v", file, notifications)
		}
		for _, n := range notifications {
			if len(n.Locations) > 0 {
				t.Errorf("%q: a place %+v", file, n.Locations)
			}
		}
	}
}

// reportOf makes a report of many findings, one in three of them an error.
func reportOf(n int) finding.Report {
	report := quietReport()
	for i := range n {
		severity := finding.Note
		if i%3 == 2 {
			severity = finding.Error
		}
		report.Findings = append(report.Findings, finding.Finding{
			Rule: "ttl/too-high", Severity: severity, Message: "Too high.",
			Location: location("dns.tf", i+1, 1, i+1, 2), Fingerprint: fmt.Sprintf("%016x", i),
		})
	}
	return report
}

func TestSARIFKeepsTheWorst(t *testing.T) {
	t.Parallel()
	run := readSARIF(t, reportOf(6000)).Runs[0]
	levels := map[string]int{}
	last := 0
	for _, result := range run.Results {
		levels[result.Level]++
		line := result.Locations[0].Physical.Region.StartLine
		if line < last {
			t.Fatalf("line %d comes after line %d", line, last)
		}
		last = line
	}
	if diff := cmp.Diff(map[string]int{"error": 2000, "note": 3000}, levels); diff != "" {
		t.Errorf("levels (-want +got):\n%s", diff)
	}
	notifications := run.Invocations[0].Notifications
	want := "The 1000 mildest of 6000 findings are left out: code scanning shows 5000."
	if len(notifications) != 1 || notifications[0].Message.Text != want {
		t.Errorf("notifications %+v, want %s", notifications, want)
	}
}

func TestSARIFSemanticVersion(t *testing.T) {
	t.Parallel()
	for version, want := range map[string]string{
		"1.2.3": "1.2.3", "v1.2.3-rc.1": "1.2.3-rc.1", "(devel)": "", "0.1": "",
	} {
		report := quietReport()
		report.Tool.Version = version
		driver := readSARIF(t, report).Runs[0].Tool.Driver
		if driver.Version != version || driver.SemanticVersion != want {
			t.Errorf("version %q: version = %q, semanticVersion = %q, want %q",
				version, driver.Version, driver.SemanticVersion, want)
		}
	}
}

func TestSARIFMessageHasOnlyOurLinks(t *testing.T) {
	t.Parallel()
	report := quietReport()
	report.Findings = []finding.Finding{{
		Rule: "ttl/too-high", Severity: finding.Note, Message: "See [here](https://x.invalid) and [there](1)",
		Location: location("a.tf", 1, 1, 1, 2),
		Trace:    []finding.Step{{File: "b[1].tf", Line: 2, Message: "step"}},
	}}
	got := readSARIF(t, report).Runs[0].Results[0].Message.Text
	want := `See [here] (https://x.invalid) and [there] (1). See [b\[1\].tf:2](1).`
	if got != want {
		t.Errorf("message = %s, want %s", got, want)
	}
}

func TestSARIFDescriptionsAreShort(t *testing.T) {
	t.Parallel()
	const limit = 1024
	report := quietReport()
	report.Rules = []finding.Rule{{
		ID: "ttl/too-high", Level: finding.Note, Title: "Title", Description: strings.Repeat("長い説明 ", 400),
	}}
	rule := readSARIF(t, report).Runs[0].Tool.Driver.Rules[0]
	if len(rule.Full.Text) > limit || !strings.HasSuffix(rule.Full.Text, "長い説明 ...") {
		t.Errorf("%d bytes: %s", len(rule.Full.Text), rule.Full.Text)
	}
	if len(rule.Help.Text) <= limit {
		t.Error("the help was shortened too")
	}
}

// The library writes -1 and [] for what is not set.
func TestSARIFSaysNothingInVain(t *testing.T) {
	t.Parallel()
	var tree any
	if err := json.Unmarshal(render(t, "sarif", reporters.Options{}, richReport()), &tree); err != nil {
		t.Fatal(err)
	}
	refuseEmpty(t, "$", tree)
}

func refuseEmpty(t *testing.T, path string, value any) {
	t.Helper()
	switch value := value.(type) {
	case nil:
		t.Errorf("%s is null", path)
	case float64:
		if value < 0 {
			t.Errorf("%s is %v", path, value)
		}
	case map[string]any:
		if len(value) == 0 {
			t.Errorf("%s is {}", path)
		}
		for key, nested := range value {
			refuseEmpty(t, path+"."+key, nested)
		}
	case []any:
		if len(value) == 0 {
			t.Errorf("%s is []", path)
		}
		for _, nested := range value {
			refuseEmpty(t, path+"[]", nested)
		}
	}
}

// 2026-11-21, two busy cores: 142 ms, 93 MB; the library's own encoding and the
// pruning share it. This is the most that one log can hold.
func BenchmarkSARIF(b *testing.B) {
	report := reportOf(5000)
	reporter, err := reporters.New("sarif", reporters.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var out bytes.Buffer
		if err := reporter.Report(&out, report); err != nil {
			b.Fatal(err)
		}
	}
}
