package bounds_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/parser/bounds"
)

const nesting = 200

func native(src string) hcl.Diagnostics { return bounds.Native([]byte(src), "f", nesting) }

func template(src string) hcl.Diagnostics {
	return bounds.Template([]byte(src), "f", hcl.InitialPos, nesting)
}
func json(src string) hcl.Diagnostics { return bounds.JSON([]byte(src), "f", nesting) }

func settings(src string) hcl.Diagnostics {
	_, diags := bounds.Settings([]byte(src), "f", hcl.InitialPos)
	return diags
}

// TestBounds has text that a parser would choke on, and text that is merely
// long; "" is for what may pass.
func TestBounds(t *testing.T) {
	many := strings.Repeat
	cases := []struct {
		name  string
		check func(string) hcl.Diagnostics
		src   string
		want  string
	}{
		{"brackets", native, "a = " + many("[", 100_000), "1 Nesting is too deep"},
		{"brackets within the bound", native, "a = " + many("[", nesting) + many("]", nesting), ""},
		{"blocks", native, many("a {\n", 100_000), "201 Nesting is too deep"},
		{"interpolations", native, "a = \"" + many("${\"", 100_000), "1 Nesting is too deep"},
		{"heredocs", native, "a = " + many("<<A\n${", 100_000), "101 Nesting is too deep"},
		{"exclamation marks", native, "a = " + many("!", 100_000) + "b", "1 Expression is too long"},
		{"minus signs", native, "a = " + many("- ", 100_000) + "1", "1 Expression is too long"},
		{"conditionals", native, "a = " + many("b ? c : ", 100_000) + "d", "1 Expression is too long"},
		{"indexes", native, "a = b" + many("[0]", 100_000), "1 Expression is too long"},
		{"namespaces", native, "a = " + many("b::", 100_000) + "c()", "1 Expression is too long"},
		{"directives", native, "a = \"" + many("%{if b}", 100_000) + "\"", "1 Expression is too long"},
		{"operators of many arguments", native, many("a = 1 + 2 + 3\n", 2_000), ""},
		{"elements of a long list", native, "a = [" + many("-1,\n", 50_000) + "]", ""},
		{"dollar signs", native, "a = \"" + many("$", 100_000) + "\"", "1 Text is too long"},
		{"escapes", native, "a = \"" + many("$${", 100_000) + "\"", "1 Text is too long"},
		{"lines of a heredoc", native, "a = <<A\n" + many("b\n", 100_000) + "A\n", "10002 Text is too long"},
		{"a heredoc of some length", native, "a = <<A\n" + many("b\n", 9_000) + "A\n", ""},
		{"one long line", native, "a = \"" + many("b", 10_000_000) + "\"", ""},
		{"empty lines", native, many("\n", 2_000_000), "1000001 File is too large"},
		{"signs", native, many("[]", 1_000_000), "1 File is too large"},
		{"words", native, many("a ", 2_000_000), "1 File is too large"},
		{"digits", native, "a = " + many("1", 100_000), "1 Number is too long"},
		{"exponent", native, "a = 1e999999999", "1 Number is too large"},
		{"template", template, many("${a}", 100_000), "1 Expression is too long"},
		{"lines of a template", template, many("a\n", 100_000), "10001 Text is too long"},
		{"lists in JSON", json, many("[", 100_000), "1 Nesting is too deep"},
		{"brackets in a JSON text", json, `"` + many("[", 100_000) + `"`, ""},
		{"values in JSON", json, "[" + many("1,\n", 1_000_000) + "1]", "333334 File is too large"},
		{"exponent in JSON", json, "[\n1e999999999]", "2 Number is too large"},
		{"text in JSON that never ends", json, `["` + many("a", 1_000), ""},
		{"for in settings", settings, "a = [\n  # why\n  for b in [1] : b]", "3 For expressions are not read here"},
		{"a name in settings", settings, "a { forever = 1 }\nb = [fore]", ""},
		{"directive in settings", settings, `a = "%{ if true }b%{ endif }"`, "1 Template directives are not read here"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			if diags := c.check(c.src); len(diags) > 0 {
				got = fmt.Sprintf("%d %s", diags[0].Subject.Start.Line, diags[0].Summary)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("first diagnostic differs (-want +got)\n%s", diff)
			}
		})
	}
}

func TestUTF8(t *testing.T) {
	if diags := bounds.UTF8([]byte("héllo\x00"), "f"); len(diags) > 0 {
		t.Errorf("diagnostics: %v", diags)
	}
	diags := bounds.UTF8([]byte("é\né\xffé"), "f")
	if len(diags) != 1 || diags[0].Subject.Start != (hcl.Pos{Line: 2, Column: 2, Byte: 5}) {
		t.Errorf("diagnostics: %v", diags)
	}
}
