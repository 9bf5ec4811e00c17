package checklist_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/checklist"
	"github.com/regionlint/regionlint/internal/finding"
)

// rules is a catalogue of rules by what they break.
func rules() []finding.Rule {
	return []finding.Rule{
		{ID: "recovery/slow", Breaks: []string{"rto"}},
		{ID: "ttl/high", Breaks: []string{"ttl.max_seconds"}},
		{ID: "ttl/any", Breaks: []string{"ttl"}},
		{ID: "regions/any", Breaks: []string{"regions"}},
		{ID: "regions/writer", Breaks: []string{"regions.primary"}},
		{ID: "all/broken"},
		{ID: "intent/contradiction", Breaks: []string{"rto", "rpo", "regions", "residency"}},
	}
}

func TestFindingsBreakStatements(t *testing.T) {
	t.Parallel()
	const objectives = "- RTO: 2 minutes, RPO: 1 minute\n- RTO: 120 s\n"
	const regions = "- Primary: us-east-1, secondary: eu-west-1\n- Never deploy to us-west-2 or us-west-1\n"
	onStatement := func(rule, region string, line int) finding.Finding {
		f := at(rule, finding.Warning, line)
		f.Resource, f.Region = "", region
		return f
	}
	onResource := func(rule, region string, line int) finding.Finding {
		f := at(rule, finding.Warning, line)
		f.Region = region
		return f
	}
	suppressed := at("recovery/slow", finding.Error, 1)
	suppressed.Suppressed = true
	elsewhere := at("recovery/slow", finding.Error, 1)
	elsewhere.System = "other"
	unstated := at("recovery/slow", finding.Error, 1)
	unstated.Statement = nil
	for name, test := range map[string]struct {
		rules    string
		findings []finding.Finding
		// want are the words of what is broken, or noted, with the rules.
		want []string
	}{
		"what the rule is about, wherever it is repeated": {
			objectives,
			[]finding.Finding{at("recovery/slow", finding.Error, 1)},
			[]string{"broken: RTO = 2 min: recovery/slow", "broken: RTO = 2 min: recovery/slow"},
		},
		"all of the line": {
			"- RTO: 2 minutes, RPO: 1 minute\n",
			[]finding.Finding{at("all/broken", finding.Warning, 1)},
			[]string{"broken: RTO = 2 min: all/broken", "broken: RPO = 60 s: all/broken"},
		},
		"a note breaks nothing": {
			"- RTO: 2 minutes\n",
			[]finding.Finding{at("recovery/slow", finding.Note, 1)},
			[]string{"unproven: RTO = 2 min: recovery/slow"},
		},
		"nor does a finding that is suppressed, of another system, or without statement": {
			"- RTO: 2 minutes\n", []finding.Finding{suppressed, elsewhere, unstated}, nil,
		},
		"nor one of another line": {
			"- RTO: 2 minutes\n", []finding.Finding{at("recovery/slow", finding.Error, 2)}, nil,
		},
		"a side of the TTL": {
			"- Set TTL to 30-60 seconds\n",
			[]finding.Finding{at("ttl/high", finding.Warning, 1)},
			[]string{"broken: TTL of at most 60 s: ttl/high"},
		},
		"the side that another statement sets": {
			"- TTL at least 30s\n- TTL must not exceed 60s\n",
			[]finding.Finding{at("ttl/high", finding.Warning, 1)},
			[]string{"broken: TTL of at most 60 s: ttl/high"},
		},
		"both sides": {
			"- Set TTL to 30-60 seconds\n",
			[]finding.Finding{at("ttl/any", finding.Warning, 1)},
			[]string{"broken: TTL of at least 30 s: ttl/any", "broken: TTL of at most 60 s: ttl/any"},
		},
		"the region that it names": {
			regions,
			[]finding.Finding{onStatement("regions/any", "eu-west-1", 1)},
			[]string{"broken: secondary region eu-west-1: regions/any"},
		},
		"all regions, where the resource is in none of them": {
			regions,
			[]finding.Finding{onResource("regions/any", "eu-north-1", 1)},
			[]string{"broken: primary region us-east-1: regions/any", "broken: secondary region eu-west-1: " +
				"regions/any"},
		},
		"the region with the role": {
			regions,
			[]finding.Finding{onResource("regions/writer", "eu-west-1", 1)},
			[]string{"broken: primary region us-east-1: regions/writer"},
		},
		"the forbidden region that the resource is in": {
			regions,
			[]finding.Finding{onResource("regions/any", "us-west-1", 2)},
			[]string{"broken: forbidden region us-west-1: regions/any"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := tree{"CLAUDE.md": test.rules, "providers.tf": providers}
			documents, table := files.documents(t, ".")
			var got []string
			for _, entry := range checklist.Check(documents[0], test.findings, rules(), table) {
				if len(entry.Verdict.Findings) > 0 {
					got = append(got, lines([]checklist.Entry{entry})...)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.rules, diff)
			}
		})
	}
}

func TestContradictions(t *testing.T) {
	t.Parallel()
	contradiction := at("intent/contradiction", finding.Warning, 2)
	contradiction.Resource = ""
	for name, test := range map[string]struct {
		rules    string
		findings []finding.Finding
		want     []string
	}{
		"the statement that does not count is broken": {
			"- RTO: 2 minutes\n- RTO: 1 hour, RPO: 1 minute\n",
			[]finding.Finding{contradiction},
			[]string{
				"unproven: RTO = 2 min: the code has no DNS record that routes",
				"broken: RTO = 1 h: intent/contradiction",
				"unproven: RPO = 60 s: the code has no database",
			},
		},
		"without the rule it is unproven": {
			"- RTO: 2 minutes\n- RTO: 1 hour\n", nil,
			[]string{
				"unproven: RTO = 2 min: the code has no DNS record that routes",
				"unproven: RTO = 1 h: CLAUDE.md:1 says otherwise, and counts",
			},
		},
		"a region that data must not be in": {
			"- All data must stay in eu-west-1\n- Primary: eu-west-1, secondary: us-east-1\n",
			[]finding.Finding{contradiction},
			[]string{
				"unproven: All data only in eu-west-1: the code has no datastore",
				"unproven: primary region eu-west-1: the code has nothing that stands in a region",
				"broken: secondary region us-east-1: intent/contradiction",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := tree{
				"CLAUDE.md": test.rules, "providers.tf": providers, "main.tf": `resource "aws_iam_role" "r" {}`,
			}
			documents, table := files.documents(t, ".")
			got := lines(checklist.Check(documents[0], test.findings, rules(), table))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.rules, diff)
			}
		})
	}
}
