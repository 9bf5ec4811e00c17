package rules

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/finding"
)

const wellDescribed = `# METADATA
# title: A test
# description: |
#   What and why.
# custom:
#   level: warning
#   remediation: Mend it.
#   sources: [A book]
#   since: 0.1.0
#   needs: [topology.routes]
#   breaks: [rto]
#   fixable: true
#   silences: [test/other]
package regionlint.rules.test["a-b"]

import data.regionlint.lib.near

findings contains x if {
	some x in input.topology.routes
	input.resources.aws_lb[_].address == near.it
	input.intent.rto
}
`

const (
	near = "package regionlint.lib.near\n\nimport data.regionlint.lib.far\n\nit := far.it\n"
	far  = "package regionlint.lib.far\n\nit := input.system.name\n"
)

func describeText(t *testing.T, text string) (policy, error) {
	t.Helper()
	files := fstest.MapFS{
		"test/a-b.rego":  {Data: []byte(text)},
		"lib/near.rego":  {Data: []byte(near)},
		"lib/far.rego":   {Data: []byte(far)},
		"lib/other.rego": {Data: []byte("package regionlint.lib.other\n\nit := input\n")},
	}
	return describeEmbedded("test/a-b.rego", parseFiles(t, files, regoFilesOf(t, files)), figures{})
}

func TestDescribe(t *testing.T) {
	got, err := describeText(t, wellDescribed)
	if err != nil {
		t.Fatal(err)
	}
	want := policy{
		Rule: finding.Rule{
			ID: "test/a-b", Level: finding.Warning, Title: "A test", Description: "What and why.",
			Remediation: "Mend it.", Sources: []string{"A book"}, Since: "0.1.0",
			Needs: []string{"topology.routes"}, Breaks: []string{"rto"}, Fixable: true, Docs: pages + "test/a-b.md",
		},
		Silences: []string{"test/other"},
		Modules:  []string{"lib/far.rego", "lib/near.rego", "test/a-b.rego"},
		Reads:    []string{"intent", "resources.aws_lb", "system", "topology.routes"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(policy{})); diff != "" {
		t.Errorf("policy (-want +got):\n%s", diff)
	}
}

func TestReads(t *testing.T) {
	for body, want := range map[string][]string{
		"x := input.resources[_][0]":              {"resources"},
		"x := input.resources[input.system.name]": {"resources", "system"},
		"t := input.topology; x := t.routes":      {"topology"},
		"x := input": {
			"intent", "opaque", "resources", "schema", "system", "topology",
		},
		`x := input["topology"]["groups"][0].id`:        {"topology.groups"},
		"x := [r | some r in input.topology.routes][0]": {"topology.routes"},
		"x := data.regionlint.lib.far.it":               {"system"},
	} {
		text := wellDescribed[:strings.Index(wellDescribed, "import")] + "findings contains x if {\n" + body + "\n}\n"
		got, err := describeText(t, text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got.Reads); diff != "" {
			t.Errorf("%s reads (-want +got):\n%s", body, diff)
		}
	}
}

func TestBadMetadata(t *testing.T) {
	for name, test := range map[string]struct{ old, replacement, want string }{
		"none": {wellDescribed[:strings.Index(wellDescribed, "package")], "", "no METADATA"},
		"unknown key": {
			"fixable: true", "fixabel: true",
			"a-b.rego:12: its METADATA has the unknown key custom.fixabel. Did you mean fixable?",
		},
		"missing level":   {"#   level: warning\n", "", "no custom.level"},
		"missing sources": {"#   sources: [A book]\n", "", "no custom.sources"},
		"missing needs":   {"#   needs: [topology.routes]\n", "", "no custom.needs"},
		"no title":        {"# title: A test\n", "", "no title"},
		"no such level":   {"level: warning", "level: fatal", `"fatal" is not a severity`},
		"another's name":  {`test["a-b"]`, `test["a-c"]`, "its package is that of test/a-c"},
		"no such library": {"lib.near", "lib.nowhere", "a-b.rego:16: there is no data.regionlint.lib.nowhere."},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(wellDescribed, test.old, test.replacement, 1)
			if _, err := describeText(t, text); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}
