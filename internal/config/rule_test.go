package config_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/config"
)

// describeRule says what a rule block sets as a person would note it down.
func describeRule(rule config.Rule) string {
	words := []string{fmt.Sprintf("%d rule %s", rule.Range.Start.Line, rule.Rules.Value)}
	if rule.Level != "" {
		words = append(words, rule.Level)
	}
	for _, t := range rule.Thresholds {
		words = append(words, fmt.Sprintf("%s=%v", t.Name, t.Value))
	}
	if len(rule.Paths) > 0 {
		words = append(words, "below "+values(rule.Paths))
	}
	if rule.System != "" {
		words = append(words, "in "+rule.System)
	}
	if rule.Reason != "" {
		words = append(words, fmt.Sprintf("because %q", rule.Reason))
	}
	return strings.Join(words, " ")
}

func TestRules(t *testing.T) {
	const names = `A rule block is for one rule ("ttl/too-high"), for a category ("ttl/*") or for all ("*").`
	cases := []struct {
		name, source string
		want         []string
		diags        []string
	}{
		{
			name: "in the order of the file, those of a system with it",
			source: `rule "*" {
  level = "note"
}
system "s" {
  root = "a"
  rule "ttl/*" {
    thresholds = { b = 1.5, a = 0 }
  }
}
rule "ttl/too-high" {
  level  = "off"
  paths  = ["x", "./y/*"]
  reason = "why"
}
`,
			want: []string{
				"1 rule * note", "6 rule ttl/* a=0 b=1.5 in s",
				`10 rule ttl/too-high off below team/x team/y/* because "why"`,
			},
		},
		{
			name:   "no such level",
			source: "rule \"a/b\" {\n  level = \"fatal\"\n}\n",
			want:   []string{"1 rule a/b fatal"},
			diags:  []string{`2 Not a level: "fatal" is no level: write "error", "warning", "note" or "off".`},
		},
		{
			name:   "nothing is set",
			source: "rule \"a/b\" {\n  reason = \"why\"\n}\n",
			want:   []string{`1 rule a/b because "why"`},
			diags: []string{
				`1 Rule without a setting: A rule block sets level = "note" or thresholds = { NAME = NUMBER }.`,
			},
		},
		{
			name:   "thresholds that are no numbers",
			source: "rule \"a/b\" {\n  thresholds = { a = \"1\", b = -1, c = null, d = true, e = 1e399 }\n}\n",
			want:   []string{"1 rule a/b"},
			diags: []string{
				"2 Not a threshold: a takes a number that is not negative.",
				"2 Not a threshold: b takes a number that is not negative.",
				"2 Not a threshold: c takes a number that is not negative.",
				"2 Not a threshold: d takes a number that is not negative.",
				"2 Not a threshold: e takes a number that is not negative.",
			},
		},
		{
			name:   "names that are no rules",
			source: "rule \"a/b*\" {\n  level = \"note\"\n}\nrule \"\" {\n  level = \"note\"\n}\n",
			want:   []string{"1 rule a/b* note", "4 rule  note"},
			diags: []string{
				"1 Not a name of rules: " + names, "4 Not a name of rules: " + names,
			},
		},
		{
			name: "paths that lead out, or nowhere",
			source: "rule \"a/b\" {\n  level = \"note\"\n  paths = [\"../../x\"]\n}\n" +
				"rule \"a/c\" {\n  level = \"note\"\n  paths = []\n}\n",
			want: []string{"1 rule a/b note", "5 rule a/c note"},
			diags: []string{
				"3 Path is outside the tree: The path leads out of the directory tree that is read.",
				"3 No path: paths names no directory or file. Leave it out for a setting that is for all.",
				"7 No path: paths names no directory or file. Leave it out for a setting that is for all.",
			},
		},
		{
			name:   "an unknown argument",
			source: "rule \"a/b\" {\n  levels = \"note\"\n}\n",
			want:   []string{"1 rule a/b"},
			diags: []string{
				`2 Unsupported argument: An argument named "levels" is not expected here. Did you mean "level"?`,
			},
		},
	}
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			parsed, diags := config.Parse("team/.regionlint.hcl", []byte(test.source))
			var got []string
			for _, rule := range parsed.Rules {
				got = append(got, describeRule(rule))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("rules differ (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(test.diags, summarize(diags)); diff != "" {
				t.Errorf("diagnostics differ (-want +got)\n%s", diff)
			}
		})
	}
}

func TestPolicies(t *testing.T) {
	source := []byte(`policies = ["policy", "../elsewhere", "../../out", "/abs"]`)
	parsed, diags := config.Parse("team/.regionlint.hcl", source)
	if diff := cmp.Diff("team/policy elsewhere", values(parsed.Policies)); diff != "" {
		t.Errorf("policies differ (-want +got)\n%s", diff)
	}
	want := []string{
		"1 Policies are outside the tree: The path leads out of the directory tree that is read. " +
			"Use --policy for a directory elsewhere.",
		"1 Path is not relative: Paths are relative, so that they are right on every machine.",
	}
	if diff := cmp.Diff(want, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
}
