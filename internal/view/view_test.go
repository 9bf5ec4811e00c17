package view

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

func sample() *topology.Document {
	source := intent.Source{File: "CLAUDE.md", StartLine: 4, EndLine: 4, Text: "- RTO: < 1 minute"}
	return &topology.Document{
		System: topology.System{
			Name: "live", Roots: []string{"live"}, MultiRegion: true,
			MultiRegionBecause: "workloads in us-east-1 and eu-west-1",
		},
		Intent: intent.Document{
			Declared: true,
			RTO:      &intent.Objective{Seconds: 60, Comparator: "<", Source: source},
			Sources:  []string{"CLAUDE.md"},
		},
		Resources: map[string][]*topology.Resource{"aws_lb": {{
			Address: "aws_lb.api", Root: "live", Source: topology.Source{File: "live/main.tf", StartLine: 3},
			Region: topology.Region{Name: "us-east-1", Status: region.Known, Trace: []terraform.Hop{
				{File: "live/providers.tf", Line: 1, Message: `provider "aws"`},
			}},
		}}},
		Topology: topology.Topology{
			Regions: []topology.RegionUse{
				{Name: "us-east-1", Status: region.Known, Roles: []string{"workload"}, Resources: 2},
			},
			Routes: []topology.Route{{
				Name: "api.example.com", Type: "A", Policy: "latency",
				Members: []topology.RouteMember{{
					Element:      topology.Element{Address: "aws_route53_record.api", Root: "live"},
					Place:        topology.Place{Region: "us-east-1", RegionStatus: region.Known},
					EffectiveTTL: new(60.0),
				}},
			}},
		},
	}
}

func TestInspect(t *testing.T) {
	const want = `System live
  multi-region: workloads in us-east-1 and eu-west-1

Regions
  us-east-1  known  resources: 2  workload

Routes
  A api.example.com         latency
    aws_route53_record.api  us-east-1  TTL 60 s  no health check
`
	var out bytes.Buffer
	if err := Inspect(&out, []*topology.Document{sample()}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("inspect (-want +got):\n%s", diff)
	}
}

func TestResource(t *testing.T) {
	const want = `aws_lb.api
  live/main.tf:3, root live
  us-east-1: provider "aws" (live/providers.tf:1)
  1. live/providers.tf:1  provider "aws"
`
	var out bytes.Buffer
	if err := Resource(&out, []*topology.Document{sample()}, "aws_lb.api"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("resource (-want +got):\n%s", diff)
	}
	err := Resource(&out, []*topology.Document{sample()}, "aws_lb.apy")
	if err == nil || err.Error() != "no resource has the address aws_lb.apy. Did you mean aws_lb.api?" {
		t.Errorf("error of a mistyped address: %v", err)
	}
}

func TestResourceWithoutKey(t *testing.T) {
	documents := []*topology.Document{{Resources: map[string][]*topology.Resource{"aws_lb": {
		{Address: `module.m["a].b"].aws_lb.api["eu"]`},
		{Address: `module.m["a].b"].aws_lb.api["us"]`},
		{Address: "aws_lb.apis"},
	}}}}
	want := "module.m.aws_lb.api has instances: name one of them:\n" +
		`  module.m["a].b"].aws_lb.api["eu"]` + "\n" + `  module.m["a].b"].aws_lb.api["us"]`
	if err := Resource(io.Discard, documents, "module.m.aws_lb.api"); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestRules(t *testing.T) {
	rules := []finding.Rule{
		{
			ID: "ttl/too-high", Level: finding.Warning, Title: "A TTL is too high",
			Needs: []string{"system.multi_region"},
		},
		{
			ID: "recovery/rto", Level: finding.Error, Title: "The RTO cannot be kept",
			Needs: []string{"intent.rto"},
		},
	}
	const want = `RULE          LEVEL    WHEN          TITLE
ttl/too-high  warning  multi-region  A TTL is too high
recovery/rto  error    stated        The RTO cannot be kept
`
	var out bytes.Buffer
	if err := Rules(&out, rules); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

func TestDiagnostic(t *testing.T) {
	d := finding.Diagnostic{
		Severity: finding.Error, Summary: "Unreadable", Detail: "It is not UTF-8.", File: "CLAUDE.md", Line: 3,
	}
	if got, want := Diagnostic(d), "error: CLAUDE.md:3: Unreadable: It is not UTF-8."; got != want {
		t.Errorf("diagnostic %q, want %q", got, want)
	}
}

func TestPage(t *testing.T) {
	const markdown = "# ttl/too-high\n\n**A record that is cached for too long**\n\n" +
		"A first sentence that is long enough to be wrapped.\nA second one.\n\n" +
		"- an item that is long enough to be\n  wrapped, too\n- another\n\n" +
		"| level | since | can be fixed |\n| --- | --- | --- |\n| warning | 0.1.0 | yes |\n\n" +
		"````hcl\nresource \"aws_route53_record\" \"a_long_name\" {\n```\n\n}\n````\n"
	const want = "# ttl/too-high\n\nA record that is cached for\ntoo long\n\n" +
		"A first sentence that is long\nenough to be wrapped. A second\none.\n\n" +
		"- an item that is long\n  enough to be wrapped, too\n- another\n\n" +
		"level: warning, since: 0.1.0,\ncan be fixed: yes\n\n" +
		"    resource \"aws_route53_record\" \"a_long_name\" {\n    ```\n\n    }\n"
	var out bytes.Buffer
	if err := Page(&out, markdown, 30); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("page (-want +got):\n%s", diff)
	}
}

func TestPageWithoutTerminal(t *testing.T) {
	const page = "**A sentence of less than a hundred columns stays on the line that it was written on.**\n\n" +
		"| level | since |\n| --- | --- |\n| error | 0.1.0 |\n\n```hcl\na = 1\n```\n"
	var out bytes.Buffer
	if err := Page(&out, page, 0); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(page, out.String()); diff != "" {
		t.Errorf("page (-want +got):\n%s", diff)
	}
}

// Rule files and names come from files that anyone may have written.
func TestViewsAreInert(t *testing.T) {
	document := sample()
	document.System.Name = "::error::\x1b[31m"
	document.Resources["aws_lb"][0].Region.Trace[0].Message = "\x1b[2J"
	document.Topology.Routes[0].Name = "\x1b[2J"
	var out bytes.Buffer
	documents := []*topology.Document{document}
	for _, err := range []error{
		Inspect(&out, documents), Resource(&out, documents, "aws_lb.api"),
		Intent(&out, hostile(), documents), IntentMarkdown(&out, hostile(), documents),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	out.WriteString(Diagnostic(finding.Diagnostic{Summary: "\x1b[31m", Detail: "##[error]"}))
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
			t.Errorf("a command to the runner: %q", line)
		}
		for _, r := range line {
			if !unicode.IsPrint(r) {
				t.Errorf("%U is printed: %q", r, line)
			}
		}
	}
}
