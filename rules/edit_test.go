package rules

import (
	"slices"
	"testing"

	"github.com/regionlint/regionlint/internal/finding"
)

func TestCheckFix(t *testing.T) {
	fix := func(safety finding.Safety, edit finding.Edit, also ...finding.Edit) *finding.Fix {
		return &finding.Fix{Edit: edit, Safety: safety, Also: also}
	}
	edit := func(op finding.Operation, value any, expression string) finding.Edit {
		return finding.Edit{Op: op, Address: "a.b", Path: []string{"ttl"}, Value: value, Expression: expression}
	}
	ttl := edit(finding.SetAttribute, 60, "")
	for name, test := range map[string]struct {
		fix  *finding.Fix
		want string
	}{
		"none":       {},
		"safe":       {fix: fix(finding.Safe, ttl)},
		"expression": {fix: fix(finding.Suggested, edit(finding.SetExpression, nil, "a.c.arn"))},
		"block":      {fix: fix(finding.Suggested, edit(finding.AddBlock, map[string]any{}, ""))},
		"no safety":  {fix("", ttl), `its fix is neither safe nor suggested: ""`},
		"no path": {
			fix(finding.Safe, finding.Edit{Op: finding.SetAttribute, Address: "a.b", Value: 60}),
			"its fix: an edit without address or path",
		},
		"no value": {
			fix(finding.Safe, edit(finding.SetAttribute, nil, "")),
			"its fix: set_attribute without value",
		},
		"no expression": {
			fix(finding.Safe, edit(finding.SetExpression, nil, "")),
			"its fix: set_expression without expression",
		},
		"no arguments": {
			fix(finding.Safe, edit(finding.AddBlock, 60, "")),
			"its fix: add_block without arguments",
		},
		"no operation": {
			fix(finding.Safe, edit("remove", nil, "")),
			`its fix: there is no operation "remove"`,
		},
		"a later edit": {
			fix(finding.Safe, ttl, edit(finding.SetAttribute, nil, "")),
			"its fix: set_attribute without value",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			if err := checkFix(policy{Rule: finding.Rule{Fixable: true}}, test.fix); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestPathsOfFixes(t *testing.T) {
	fix := &finding.Fix{
		Edit: finding.Edit{Path: []string{"health_check[0].interval"}},
		Also: []finding.Edit{{Path: []string{"alias", "evaluate_target_health"}}},
	}
	splitPaths(fix)
	if want := []string{"health_check[0]", "interval"}; !slices.Equal(fix.Path, want) {
		t.Errorf("path %q, want %q", fix.Path, want)
	}
	if want := []string{"alias", "evaluate_target_health"}; !slices.Equal(fix.Also[0].Path, want) {
		t.Errorf("path %q, want %q", fix.Also[0].Path, want)
	}
	splitPaths(nil)
}
