package terraform

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"golang.org/x/tools/txtar"
)

const expressionsFile = "testdata/expressions.txtar"

// expressionCase is an expression with the answer that Terraform 1.11 gives.
type expressionCase struct {
	section, text string
	answer        answer
}

// readCases reads cases: the lines of an expression, and its answer after an
// arrow.
func readCases(tb testing.TB, name string) []expressionCase {
	tb.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	var cases []expressionCase
	for _, file := range archive.Files {
		var lines []string
		for line := range strings.Lines(string(file.Data)) {
			line = strings.TrimSuffix(line, "\n")
			said, isAnswer := strings.CutPrefix(line, "=> ")
			if !isAnswer {
				lines = append(lines, line)
				continue
			}
			text := strings.TrimPrefix(strings.Join(lines, "\n"), "\n")
			cases = append(cases, expressionCase{section: file.Name, text: text, answer: answer(said)})
			lines = nil
		}
		if strings.TrimSpace(strings.Join(lines, "")) != "" {
			tb.Errorf("%s: the last expression of %s has no answer", name, file.Name)
		}
	}
	return cases
}

// writeCases writes cases as readCases reads them.
func writeCases(tb testing.TB, name string, cases []expressionCase) {
	tb.Helper()
	previous, err := txtar.ParseFile(name)
	if err != nil {
		previous = &txtar.Archive{}
	}
	archive := &txtar.Archive{Comment: previous.Comment}
	for _, c := range cases {
		last := len(archive.Files) - 1
		if last < 0 || archive.Files[last].Name != c.section {
			archive.Files = append(archive.Files, txtar.File{Name: c.section})
			last++
		}
		file := &archive.Files[last]
		file.Data = append(file.Data, c.text+"\n=> "+string(c.answer)+"\n"...)
	}
	if err := os.WriteFile(name, txtar.Format(archive), 0o600); err != nil {
		tb.Fatal(err)
	}
}

// checkCases compares our answers with the recorded ones, and these with
// Terraform's where the binary is present.
func checkCases(t *testing.T, name string) {
	t.Helper()
	cases := readCases(t, name)
	if binary := terraformBinary(t); binary != "" {
		exprs := make([]string, len(cases))
		for i, c := range cases {
			exprs[i] = c.text
		}
		for i, said := range askTerraform(t, binary, exprs) {
			if !*update && said != cases[i].answer {
				t.Errorf("%s\n  is recorded as  %s\n  Terraform says %s", cases[i].text, cases[i].answer, said)
			}
			cases[i].answer = said
		}
		if *update {
			writeCases(t, name, cases)
		}
	}
	ours := newConsole(t, consoleTree(t))
	for _, c := range cases {
		got, want := ours.answer(t, c.text), c.expected()
		if got == failed && want == unknowable {
			continue // unknown, with a warning that says why
		}
		if got != want {
			t.Errorf("%s: %s\n  is             %s\n  Terraform says %s", c.section, c.text, got, c.answer)
		}
	}
}

// expected is what we have to answer: what Terraform does, unless that is one
// of the deviations.
func (c expressionCase) expected() answer {
	if c.answer == "(known after apply)" || c.answer == "cannot be encoded" {
		return unknowable
	}
	for _, group := range deviations {
		if got, deviates := group.cases[c.text]; deviates {
			return got
		}
	}
	return c.answer
}

// deviation is why some expressions have another answer here.
type deviation struct {
	reason string
	cases  map[string]answer
}

// deviations are all disagreements with Terraform 1.11 that are known.
var deviations = []deviation{
	{
		reason: "Infinity, numbers from 2^1023 on, and those nearer to 0 than 2^-1023, are unknown: " +
			"JSON readers have no more.",
		cases: map[string]answer{
			`4.9e-324 * 1`: unknowable, `1.7976931348623157e308`: unknowable, `1 / 0 > 5`: unknowable,
			`[for o in [{ x = 1 / 0 }] : o.x > 1]`: unknowable,
		},
	},
	{
		reason: "Terraform computes addresses outside the range, or of the other family, from arguments that " +
			"make no sense. Here the result is unknown, with a warning.",
		cases: map[string]answer{
			`cidrhost("::ffff:10.0.0.0/112", 3)`: failed, `cidrhost("::ffff:10.0.0.0/104", 3)`: failed,
			`cidrsubnet("::ffff:10.0.0.0/104", 8, 1)`: failed, `cidrsubnet("10.1.2.0/24", -1, 0)`: failed,
			`cidrsubnet("10.1.2.0/24", 4, -1)`: failed,
		},
	},
	{
		reason: "Terraform 1.12 and later decide \"false && x\" and \"true || x\" without x, where 1.11 reports " +
			"an error in x. So does regionlint.",
		cases: map[string]answer{
			`null && true`: "false", `true || null`: "true", `false && null`: "false",
			`try(true && null, "f")`: "false",
		},
	},
	{
		reason: "Terraform refuses to choose between an empty list or map of no type and objects that differ. " +
			"Here the objects stay as they are.",
		cases: map[string]answer{
			`false ? tolist([]) : [{ a = 1 }, { b = 2 }]`:          `list [{"a":1},{"b":2}]`,
			`false ? tomap({}) : { a = { x = 1 }, b = { y = 2 } }`: `map {"a":{"x":1},"b":{"y":2}}`,
		},
	},
	{
		reason: "An element that a sensitive key chose is sensitive here.",
		cases:  map[string]answer{`{a = 1}[sensitive("a")]`: "sensitive 1"},
	},
}

func TestExpressions(t *testing.T) {
	t.Parallel()
	checkCases(t, expressionsFile)
}

// forms lists what an expression consists of: its nodes and operators.
func forms(tb testing.TB, text string) (names, functions map[string]bool) {
	tb.Helper()
	names, functions = make(map[string]bool), make(map[string]bool)
	expr, diags := hclsyntax.ParseExpression([]byte(text+"\n"), "", hcl.InitialPos)
	if diags.HasErrors() {
		tb.Fatalf("%s: %v", text, diags)
	}
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		name := strings.TrimPrefix(reflect.TypeOf(node).String(), "*hclsyntax.")
		switch node := node.(type) {
		case *hclsyntax.FunctionCallExpr:
			functions[strings.TrimPrefix(node.Name, "core::")] = true
			if node.ExpandFinal {
				names["FunctionCallExpr ..."] = true
			}
		case *hclsyntax.BinaryOpExpr:
			name = "binary " + operatorSigns[node.Op]
		case *hclsyntax.UnaryOpExpr:
			name = "unary " + operatorSigns[node.Op]
		case *hclsyntax.ForExpr:
			name = "for list"
			if node.KeyExpr != nil {
				name = "for map"
			}
			if node.Group {
				name = "for grouped"
			}
			if node.CondExpr != nil {
				names["for if"] = true
			}
		case *hclsyntax.SplatExpr:
			name = "splat [*]"
			if text[node.MarkerRange.Start.Byte] == '.' {
				name = "splat .*"
			}
		case *hclsyntax.ObjectConsKeyExpr:
			if node.ForceNonLiteral {
				name = "object key in parentheses"
			}
		}
		names[name] = true
		return nil
	})
	for form, sign := range map[string]string{
		"heredoc <<": "<<E", "heredoc <<-": "<<-E", "directive if": "%{ if", "directive else": "%{ else",
		"directive for": "%{ for", "strip ~}": "~}", "strip {~": "{~", "legacy index": ".0",
		"escape $${": "$${", "escape %%{": "%%{", "core::": "core::",
	} {
		if strings.Contains(text, sign) {
			names[form] = true
		}
	}
	return names, functions
}

var operatorSigns = map[*hclsyntax.Operation]string{
	hclsyntax.OpLogicalOr: "||", hclsyntax.OpLogicalAnd: "&&", hclsyntax.OpLogicalNot: "!",
	hclsyntax.OpEqual: "==", hclsyntax.OpNotEqual: "!=",
	hclsyntax.OpGreaterThan: ">", hclsyntax.OpGreaterThanOrEqual: ">=",
	hclsyntax.OpLessThan: "<", hclsyntax.OpLessThanOrEqual: "<=",
	hclsyntax.OpAdd: "+", hclsyntax.OpSubtract: "-", hclsyntax.OpMultiply: "*", hclsyntax.OpDivide: "/",
	hclsyntax.OpModulo: "%", hclsyntax.OpNegate: "-",
}

// expressionForms are all forms of an expression that Terraform's language has.
var expressionForms = []string{
	"binary ||", "binary &&", "binary ==", "binary !=", "binary >", "binary >=", "binary <", "binary <=",
	"binary +", "binary -", "binary *", "binary /", "binary %", "unary -", "unary !",
	"ConditionalExpr", "FunctionCallExpr", "FunctionCallExpr ...", "IndexExpr", "LiteralValueExpr",
	"ObjectConsExpr", "ObjectConsKeyExpr", "ParenthesesExpr", "RelativeTraversalExpr", "ScopeTraversalExpr",
	"TemplateExpr", "TemplateJoinExpr", "TemplateWrapExpr", "TupleConsExpr", "object key in parentheses",
	"for list", "for map", "for grouped", "for if", "splat [*]", "splat .*", "legacy index", "core::",
	"heredoc <<", "heredoc <<-", "directive if", "directive else", "directive for", "strip ~}", "strip {~",
	"escape $${", "escape %%{",
}

// TestExpressionsCoverEverything fails when a form of expression or a function
// has no case, a function fewer than three, or none that is an error.
func TestExpressionsCoverEverything(t *testing.T) {
	seen := make(map[string]bool)
	good, bad := make(map[string]int), make(map[string]int)
	for _, c := range readCases(t, expressionsFile) {
		names, functions := forms(t, c.text)
		for name := range names {
			seen[name] = true
		}
		for name := range functions {
			if c.answer == failed {
				bad[name]++
			} else {
				good[name]++
			}
		}
	}
	for _, form := range expressionForms {
		if !seen[form] {
			t.Errorf("no case has %q", form)
		}
		delete(seen, form)
	}
	for _, node := range []string{"AnonSymbolExpr", "hclsyntax.ChildScope"} {
		delete(seen, node) // parts of a splat and of a for expression
	}
	for form := range seen {
		t.Errorf("%q is not among the forms of expressions", form)
	}
	for _, name := range languageFunctions(t) {
		if deliberatelyUnknown[name] != "" {
			continue
		}
		if good[name]+bad[name] < 3 || good[name] == 0 || bad[name] == 0 {
			t.Errorf("%s has %d cases with a value and %d with an error, want 3 in all and one of each",
				name, good[name], bad[name])
		}
	}
}
