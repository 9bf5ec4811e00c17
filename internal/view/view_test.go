package view

import (
	"bytes"
	"testing"

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
  us-east-1  known  2 resources  workload

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
  region us-east-1
  1. live/providers.tf:1  provider "aws"
`
	var out bytes.Buffer
	if err := Resource(&out, []*topology.Document{sample()}, "aws_lb.api", Text); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("resource (-want +got):\n%s", diff)
	}
	err := Resource(&out, []*topology.Document{sample()}, "aws_lb.apy", Text)
	if err == nil || err.Error() != "no resource has the address aws_lb.apy. Did you mean aws_lb.api?" {
		t.Errorf("error of a mistyped address: %v", err)
	}
}

func TestIntent(t *testing.T) {
	const want = `System live
  Rule files: CLAUDE.md

  RTO < 60 s
    CLAUDE.md:4: - RTO: < 1 minute
`
	var out bytes.Buffer
	if err := Intent(&out, []*topology.Document{sample()}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("intent (-want +got):\n%s", diff)
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
