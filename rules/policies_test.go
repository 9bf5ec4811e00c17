package rules

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"

	"github.com/regionlint/regionlint/internal/finding"
)

// ownRule is a rule of a user that fires on each record, with what the test
// puts in its METADATA and body.
func ownRule(name, metadata, body string) Source {
	const text = `# METADATA
# title: A rule
# description: What and why.
# custom:
#   level: warning
#   remediation: Mend it.
%spackage regionlint.rules.acme["%s"]

import data.regionlint.lib.finding

findings contains finding.at(record, "m") if {
	some route in input.topology.routes
	some record in route.members
	%s
}
`
	return Source{Name: "policy/" + name + ".rego", Text: fmt.Appendf(nil, text, metadata, name, body)}
}

func readPolicies(t *testing.T, sources ...Source) (*Policies, []string) {
	t.Helper()
	policies, faults, err := ReadPolicies(sources)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, fault := range faults {
		said = append(said, fault.Error())
	}
	return policies, said
}

func TestOwnRulesJudge(t *testing.T) {
	library := Source{
		Name: "policy/lib/finding.rego", Text: []byte("package acme.names\n\nis(r) if r.address != \"\"\n"),
	}
	policies, faults := readPolicies(t, library,
		ownRule("fires", "#   silences: [health/missing]\n", "data.acme.names.is(record)"),
		ownRule("needs", "#   needs: [topology.accelerators]\n", "true"))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	result := evaluate(t, Options{Only: []string{"acme", "health/missing"}, Policies: policies}, estate(), noPlaces{})
	if diff := cmp.Diff([]string{"acme/fires"}, ruleIDs(result.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	want := []finding.NotEvaluated{{Rule: "acme/needs", Reason: "no accelerators"}}
	if diff := cmp.Diff(want, result.NotEvaluated); diff != "" {
		t.Errorf("not evaluated (-want +got):\n%s", diff)
	}
}

// A user's rule says by itself which systems it is about.
func TestOwnRulesJudgeAnySystem(t *testing.T) {
	policies, _ := readPolicies(t, ownRule("fires", "", "true"))
	document := estate()
	document.System.MultiRegion = false
	result := evaluate(t, Options{Policies: policies, Only: []string{"acme"}}, document, noPlaces{})
	if diff := cmp.Diff([]string{"acme/fires"}, ruleIDs(result.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// A file that an editor of Windows wrote has METADATA all the same.
func TestOwnRuleOfWindows(t *testing.T) {
	rule := ownRule("fires", "", "true")
	rule.Text = append([]byte("\ufeff"), bytes.ReplaceAll(rule.Text, []byte("\n"), []byte("\r\n"))...)
	policies, faults := readPolicies(t, rule)
	result := evaluate(t, Options{Policies: policies, Only: []string{"acme"}}, estate(), noPlaces{})
	if diff := cmp.Diff([]string{"acme/fires"}, ruleIDs(result.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s\nmistakes: %v", diff, faults)
	}
}

func TestOwnThresholds(t *testing.T) {
	threshold := "#   thresholds:\n#     acme_most: {value: 5, unit: s, meaning: the most}\n"
	policies, faults := readPolicies(t, ownRule("fires", threshold, "data.regionlint.config.acme_most < 7"))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for value, want := range map[float64][]string{6: {"acme/fires"}, 7: {}} {
		settings := []Setting{{Rules: "acme/*", Thresholds: map[string]float64{"acme_most": value}}}
		options := Options{Policies: policies, Settings: settings, Only: []string{"acme"}}
		result := evaluate(t, options, estate(), noPlaces{})
		if diff := cmp.Diff(want, ruleIDs(result.Findings)); diff != "" {
			t.Errorf("with %v (-want +got):\n%s", value, diff)
		}
	}
	engine, err := NewEngine(Options{Policies: policies})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(engine.Rules(), func(r finding.Rule) bool { return r.ID == "acme/fires" })
	want := []finding.Threshold{{Name: "acme_most", Value: 5, Unit: "s", Meaning: "the most"}}
	if diff := cmp.Diff(want, engine.Rules()[i].Thresholds); diff != "" {
		t.Errorf("thresholds (-want +got):\n%s", diff)
	}
}

// TestPoliciesWithMistakes leaves out the file at fault, and what names it.
func TestPoliciesWithMistakes(t *testing.T) {
	const outside = " cannot be called: a policy has no network, environment, clock or chance"
	for name, test := range map[string]struct {
		sources []Source
		want    []string
	}{
		"network": {
			[]Source{ownRule("x", "", `http.send({"method": "get", "url": "http://localhost"}).status == 200`)},
			[]string{"policy/x.rego:14: http.send" + outside},
		},
		"environment": {
			[]Source{ownRule("x", "", `opa.runtime().env.HOME`)},
			[]string{"policy/x.rego:14: opa.runtime" + outside},
		},
		"a threshold twice": {
			[]Source{
				ownRule("x", "#   thresholds: {acme_a: {value: 1, meaning: m}}\n", "true"),
				ownRule("y", "#   thresholds: {acme_a: {value: 1, meaning: m}}\n", "true"),
			},
			[]string{
				"policy/y.rego:7: the threshold acme_a is there already: " +
					"read data.regionlint.config.acme_a, or choose another name",
			},
		},
		"a threshold without value": {
			[]Source{ownRule("x", "#   thresholds:\n#     acme_a: {meaning: m}\n", "true")},
			[]string{"policy/x.rego:8: the threshold acme_a has no value: a number that is not negative"},
		},
		"a part that no document has": {
			[]Source{ownRule("x", "#   breaks: [rtos]\n", "true")},
			[]string{"policy/x.rego:7: it breaks rtos, which no rule file can state"},
		},
		"level": {
			[]Source{{
				Name: "policy/x.rego",
				Text: bytes.Replace(ownRule("x", "", "true").Text, []byte("warning"), []byte("fatal"), 1),
			}},
			[]string{`policy/x.rego:4: its METADATA: "fatal" is not a severity: use error, warning or note`},
		},
		"no findings": {
			[]Source{{
				Name: "policy/x.rego",
				Text: bytes.Replace(ownRule("x", "", "true").Text, []byte("findings "), []byte("found "), 1),
			}},
			[]string{"policy/x.rego:7: it has no findings: a rule is findings contains finding if { ... }"},
		},
		"an empty file": {[]Source{{Name: "policy/x.rego"}}, []string{"policy/x.rego: empty module"}},
	} {
		t.Run(name, func(t *testing.T) {
			good := ownRule("good", "", "true")
			policies, faults := readPolicies(t, append(test.sources, good)...)
			if diff := cmp.Diff(test.want, faults); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
			if ids := (&Catalogue{policies: policies.policies}).ids(); !slices.Contains(ids, "acme/good") {
				t.Errorf("the rule without a mistake is not there: %v", ids)
			}
		})
	}
}

// TestPoliciesCannotRunForEver stops a policy at the end of the time of the run.
func TestPoliciesCannotRunForEver(t *testing.T) {
	policies, faults := readPolicies(t, ownRule("x", "", `
	some a in numbers.range(1, 100000)
	some b in numbers.range(1, 100000)
	a * b < 0`))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	engine, err := NewEngine(Options{Policies: policies, Only: []string{"acme"}})
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, err := engine.evaluate(ctx, estate(), noPlaces{}); err == nil {
		t.Error("it ended by itself")
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("it took %s", took)
	}
}

// TestExamplesAreFormatted compares what a new rule starts from, and the example
// of the guide, with what opa fmt makes of them.
func TestExamplesAreFormatted(t *testing.T) {
	texts := map[string]string{}
	started, err := Scaffold("acme/two-copies")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range started {
		texts[file.Name] = file.Text
	}
	const example = "../testdata/policies"
	err = filepath.WalkDir(example, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		texts[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range texts {
		if !strings.HasSuffix(name, ".rego") {
			continue
		}
		formatted, err := format.SourceWithOpts(name, []byte(text), format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(formatted), text); diff != "" {
			t.Errorf("%s is not formatted (-want +got):\n%s", name, diff)
		}
	}
}
