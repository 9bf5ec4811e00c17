package terraform

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestHostile has expressions that would need all memory or would not end.
// Each leaves a diagnostic at its place; the resource beside it is evaluated.
func TestHostile(t *testing.T) {
	const tooLarge = "warning bad.tf:2 Value is too large"
	const tooLong = "error bad.tf:1 Evaluation takes too long"
	const text = `join("", [for i in range(1000): "abcdefghij"])`
	cases := []struct {
		name, value string
		want        []string
	}{
		{"width of a format", `format("%999999999d", 1)`, []string{tooLarge}},
		{"precision of a format", `format("%.999999999f", 1)`, []string{tooLarge}},
		{"filled with zeros", `format("%[1]0999999999d", 1)`, []string{tooLarge}},
		{"many widths", `format("` + strings.Repeat("%99999d", 100) + `", range(100)...)`, []string{tooLarge}},
		{"width times elements", `formatlist("%10000d", range(1000))`, []string{tooLarge}},
		{"figures that are no widths", `format("arn:aws:iam::123456789012:role/%s%%99999999", "x")`, nil},
		{"wide indentation", `indent(100000, join("\n", range(1000)))`, []string{tooLarge}},
		{"long separator", `join(` + text + `, range(1000))`, []string{tooLarge}},
		{"replacement", `replace(` + text + `, "a", ` + text + `)`, []string{tooLarge}},
		{"replacement of nothing", `replace(` + text + `, "", ` + text + `)`, []string{tooLarge}},
		{
			"replacement by itself",
			`replace(` + text + `, "/.+/", join("", [for i in range(1000): "$0$0$0$0$0"]))`,
			[]string{tooLarge},
		},
		{"search in a long text", `regex("(a|b)*c", "` + strings.Repeat("ab", 40_000) + `")`, []string{tooLarge}},
		{"digits", `parseint("` + strings.Repeat("z", 100_000) + `", 36)`, []string{tooLarge}},
		{"text of digits", `tonumber("` + strings.Repeat("9", 100_000) + `")`, []string{tooLarge}},
		{"text with an exponent", `["1e99999999"]`, []string{tooLarge}},
		{"short name of a commit", `["361434e", "1e5-7", "9e", format("%s", "361434e"), ".e"]`, nil},
		{"power", `pow(10, 1000)`, []string{tooLarge}},
		{"aliases of YAML", `yamldecode("a: &a [x,x]\n` + yamlAliases(30) + `")`, []string{tooLarge}},
		{
			"an anchor of YAML",
			`yamldecode("a: &a {b: 1}\nc: *a\nd: *a\n")`, nil,
		},
		{
			"nested loops",
			`[for a in range(1000): [for b in range(1000): [for c in range(1000): a]]]`,
			[]string{tooLong},
		},
		{"lists in a loop", `[for a in range(1000): [for b in range(1000): range(1000)]]`, []string{tooLong}},
		{
			"comparison of all pairs",
			`[for a in range(100): length(distinct(local.many))]`,
			[]string{tooLong},
		},
		{"alternatives of a file set", `fileset(".", "` + strings.Repeat("{a,*}", 30) + `")`, []string{
			"warning bad.tf:2 Function call failed",
		}},
		{
			"long lists in a conditional",
			`[for a in local.many: length(true ? local.many : [])]`,
			[]string{tooLong},
		},
		{
			"elements of no common shape in a conditional",
			`[for a in range(20): length(true ? [for i in range(1000): {"k${i}" = i}] : [])]`,
			[]string{tooLong},
		},
		{
			"entries of a long table in a loop",
			`[for a in local.many: lookup(local.table, a, "")]`,
			[]string{tooLong},
		},
		{"long lists in a comparison", `[for a in local.many: local.many == local.many]`, []string{tooLong}},
		{
			"long text in a loop",
			`[for a in range(1000): length("` + strings.Repeat("ab", 20_000) + `")]`,
			[]string{tooLong},
		},
		{
			"texts that are made in a loop",
			`[for a in range(1000): "` + strings.Repeat("ab", 20_000) + `${a}"]`,
			[]string{tooLong},
		},
		{
			"template of many long parts",
			`"` + strings.Repeat("${"+strings.ReplaceAll(text, "1000", "1024")+"}", 200) + `"`,
			[]string{tooLarge},
		},
		{"subnets", `cidrsubnets("10.0.0.0/8", [for i in range(1000): 24]...)`, nil},
		{"products", `setproduct(range(1000), range(1000))`, nil},
		{"deep types", strings.Repeat("[", 150) + strings.Repeat("]", 150), nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			files := fstest.MapFS{
				"bad.tf": {Data: []byte("output \"x\" {\n  value = " + c.value + "\n}\n" +
					"locals {\n  many = [for i in range(1000): \"k${i}\"]\n" +
					"  table = { for k in local.many : k => k }\n}\n")},
				"good.tf": {Data: []byte("resource \"a\" \"good\" {\n  n = \"n\"\n}\n")},
			}
			var first []string
			for range 2 { // the same bounds are reached at the same place
				parser := New(files, Limits{})
				if slices.Contains(c.want, tooLong) {
					parser = impatient(files)
				}
				root, diags := parser.Evaluate(t.Context(), ".", Inputs{})
				if diff := cmp.Diff(c.want, summarize(diags)); diff != "" {
					t.Errorf("diagnostics differ (-want +got)\n%s", diff)
				}
				if got := describe(resource(t, root, "a.good").Values); got != `{n: "n"}` {
					t.Errorf("a.good is %s", got)
				}
				output := []string{describe(root.Outputs["x"])}
				if first != nil && !cmp.Equal(first, output) {
					t.Error("a second run gives another value")
				}
				first = output
			}
		})
	}
}

// yamlAliases doubles a value in each line.
func yamlAliases(lines int) string {
	var text strings.Builder
	for i := range lines {
		name := fmt.Sprintf("a%d", i)
		before := "a"
		if i > 0 {
			before = fmt.Sprintf("a%d", i-1)
		}
		fmt.Fprintf(&text, `%s: &%s [*%s, *%s]\n`, name, name, before, before)
	}
	return text.String()
}

// TestConstantLoops nests loops where nothing is in scope.
func TestConstantLoops(t *testing.T) {
	list := "[" + strings.Repeat("1,", 300) + "]"
	loops := fmt.Sprintf("[for a in %s: [for b in %s: [for c in %s: [for d in %s: 1]]]]", list, list, list, list)
	for name, files := range map[string]string{
		"default":        "-- main.tf --\nvariable \"v\" {\n  default = " + loops + "\n}\n",
		"variables file": "-- main.tf --\nvariable \"v\" {}\n-- terraform.tfvars --\nv = " + loops + "\n",
		"requirements": "-- main.tf --\nterraform {\n  required_providers {\n    a = { source = " +
			loops + " }\n  }\n}\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root, _ := evaluate(t, files+"-- good.tf --\nresource \"a\" \"good\" {\n  n = \"n\"\n}\n")
			if got := describe(resource(t, root, "a.good").Values); got != `{n: "n"}` {
				t.Errorf("a.good is %s", got)
			}
		})
	}
}

// TestModuleTree calls two modules from each of thirty, which is a billion.
func TestModuleTree(t *testing.T) {
	files := fstest.MapFS{
		"main.tf":    {Data: []byte("module \"a\" {\n  source = \"./m0\"\n}\nresource \"a\" \"good\" {}\n")},
		"m30/end.tf": {Data: []byte("resource \"a\" \"end\" {}\n")},
	}
	for i := range 30 {
		call := "module %q {\n  source = \"../m%d\"\n}\n"
		source := fmt.Sprintf(call+call, "a", i+1, "b", i+1)
		files[fmt.Sprintf("m%d/main.tf", i)] = &fstest.MapFile{Data: []byte(source)}
	}
	root, diags := New(files, Limits{Instances: 500}).Evaluate(t.Context(), ".", Inputs{})
	if len(root.Calls) > 3_000 {
		t.Errorf("%d calls were followed", len(root.Calls))
	}
	if got := strings.Join(summarize(diags), "\n"); !strings.Contains(got, "Too many module calls") {
		t.Errorf("diagnostics are %.500s", got)
	}
	resource(t, root, "a.good")
}
