//go:build unix

// The stand-in for the program is a shell script.

package survey

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/accuracy"
)

// report is what the stand-in for the program prints for lint.
const report = `{
  "findings": [
    {"rule": "ttl/too-high", "severity": "warning", "message": "m", "resource": "aws_route53_record.www",
     "file": "dns.tf", "start": {"line": 3}, "root": "live", "suppressed": false},
    {"rule": "ttl/too-low", "severity": "note", "file": "dns.tf", "start": {"line": 9}, "suppressed": true}
  ],
  "coverage": {"rule_files": ["CLAUDE.md"]}
}`

// inspected is what it prints for inspect: three roots, one of which is empty
// and one left out.
const inspected = `{"systems": [
  {"system": {"roots": ["live", "empty"]},
   "resources": {"aws_vpc": [
     {"root": "live", "address": "aws_vpc.a", "region": {"status": "known", "name": "eu-west-1"}},
     {"root": "live", "address": "aws_vpc.b", "region": {"status": "symbolic", "name": "var.region"}},
     {"root": "live", "address": "aws_vpc.c", "region": {"status": "unknown", "cause": "variable without a value"}},
     {"root": "live", "address": "aws_iam_role.d", "region": {"status": "global", "name": "ignored"}}]},
   "topology": {"regions": [
     {"name": "eu-west-1", "status": "known", "roles": ["workload"]},
     {"name": "var.region", "status": "symbolic", "roles": ["resource"]},
     {"name": "us-east-1", "status": "known", "roles": ["resource"]}]}},
  {"system": {"roots": ["module"]},
   "resources": {"aws_vpc": [
     {"root": "module", "address": "aws_vpc.a", "region": {"status": "unknown", "cause": "the provider has no region"}},
     {"root": "module", "address": "aws_vpc.b", "region": {"status": "known", "name": "eu-west-2"}}]},
   "topology": {"regions": [{"name": "eu-west-2", "status": "known", "roles": ["datastore"]}]}}
]}`

// program writes a stand-in for the program that prints fixed reports and exits
// with a status.
func program(t *testing.T, lint, inspect, status string) Program {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"lint": lint, "inspect": inspect} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(folder, "regionlint")
	script := "#!/bin/sh\ncat \"" + folder + "/$1\"\nexit " + status + "\n"
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return Program{Path: path, Runs: 2}
}

// clones makes a folder of clones of which each has one file.
func clones(t *testing.T, names ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		if err := os.MkdirAll(filepath.Join(folder, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name, "main.tf"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func row(name string) accuracy.Repository {
	return accuracy.Repository{Set: "fresh", Source: accuracy.Source{Repository: name, Commit: "c"}, Why: "a word"}
}

func TestRun(t *testing.T) {
	folder := clones(t, "acme+shop", "acme/bank")
	repositories := []accuracy.Repository{row("acme/shop"), row("acme/bank"), row("acme/lost")}
	got := program(t, report, inspected, "1").Run(t.Context(), folder, repositories)
	if diff := cmp.Diff([]string{"acme/lost"}, got.Absent); diff != "" || len(got.Failed) > 0 {
		t.Fatalf("failed: %v, absent (-want +got):\n%s", got.Failed, diff)
	}
	measured := row("acme/shop")
	measured.Layout, measured.Regions, measured.RuleFiles = "one provider; rule files", 2, 1
	measured.Roots, measured.Resources, measured.LeftOut = 3, 6, 1
	measured.Known, measured.Symbolic, measured.Global, measured.Unknown = 2, 1, 1, 2
	measured.Counted, measured.Decided, measured.Warnings = 3, 2, 1
	measured.Seconds, measured.PeakMB = got.Repositories[0].Seconds, got.Repositories[0].PeakMB
	if diff := cmp.Diff(measured, got.Repositories[0]); diff != "" {
		t.Errorf("the row (-want +got):\n%s", diff)
	}
	reasons := []accuracy.Reason{
		{Reason: "the provider has no region", Resources: 2, Repositories: 2, LeftOut: 2},
		{Reason: "variable without a value", Resources: 2, Repositories: 2},
	}
	if diff := cmp.Diff(reasons, got.Reasons); diff != "" {
		t.Errorf("the reasons (-want +got):\n%s", diff)
	}
	findings := []accuracy.Found{{
		Repository: "acme/shop", Root: "live", Rule: "ttl/too-high", Severity: "warning", Place: "dns.tf:3",
		Resource: "aws_route53_record.www", Message: "m",
	}}
	if diff := cmp.Diff(findings, got.Findings[:1]); diff != "" || len(got.Findings) != 2 {
		t.Errorf("%d findings (-want +got):\n%s", len(got.Findings), diff)
	}
}

func TestChanged(t *testing.T) {
	result := program(t, report, inspected, "0").Run(t.Context(), clones(t, "acme+shop"),
		[]accuracy.Repository{row("acme/shop"), row("acme/lost")})
	answer := func(repository, address, status, region string) accuracy.Answer {
		return accuracy.Answer{
			Source: accuracy.Source{Repository: repository},
			Root:   "live", Address: address, Status: status, Region: region,
		}
	}
	got := result.Changed([]accuracy.Answer{
		answer("acme/shop", "aws_vpc.a", "known", "eu-west-1"),
		answer("acme/shop", "aws_iam_role.d", "global", ""),
		answer("acme/shop", "aws_vpc.b", "known", "eu-west-1"),
		answer("acme/shop", "aws_vpc.z", "known", "eu-west-1"),
		answer("acme/lost", "aws_vpc.a", "known", "eu-west-1"),
	})
	want := []string{
		"acme/shop, live: aws_vpc.b is symbolic var.region, and was known eu-west-1",
		"acme/shop, live: aws_vpc.z is not there any more",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCompareLeavesTheOthersAlone holds findings of repositories that were not
// tried to staying as they are judged.
func TestCompareLeavesTheOthersAlone(t *testing.T) {
	result := program(t, report, inspected, "0").Run(t.Context(), clones(t, "acme+shop"),
		[]accuracy.Repository{row("acme/shop")})
	judged := accuracy.Finding{Source: accuracy.Source{Repository: "acme/lost"}, Now: "stands"}
	got := result.Compare([]accuracy.Finding{judged})
	if len(got.Gone) != 0 || len(got.New) != 1 {
		t.Errorf("%d are gone and %d new, want 0 and 1", len(got.Gone), len(got.New))
	}
}

func TestRunsThatFail(t *testing.T) {
	tests := map[string]struct{ lint, inspect, status, want string }{
		"status of a crash": {report, inspected, "3", "exit status 3"},
		"no report":         {"", inspected, "2", "unexpected end of JSON input"},
		"no document":       {report, "no JSON", "0", "inspect in"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := program(t, test.lint, test.inspect, test.status).
				Run(t.Context(), clones(t, "acme+shop"), []accuracy.Repository{row("acme/shop")})
			if len(got.Failed) != 1 || !strings.Contains(got.Failed[0].Error(), test.want) {
				t.Errorf("failed: %v, want %q", got.Failed, test.want)
			}
			if n := len(got.Repositories); n != 0 {
				t.Errorf("%d rows of a run that failed", n)
			}
		})
	}
}

func TestStart(t *testing.T) {
	got, err := program(t, report, inspected, "0").Start(t.Context(), t.TempDir())
	if err != nil || got.Processors == 0 || got.PeakMB <= 0 {
		t.Errorf("%+v, %v", got, err)
	}
}
