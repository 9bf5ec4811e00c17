package terraform

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// answer is what an expression gives: "error", or the value as JSON, after the
// kind of a collection and "sensitive" where they apply. Lists and sets look
// like tuples in JSON, maps like objects, so that the kind is named.
type answer string

const (
	failed answer = "error"
	// unknowable is an unknown value without a warning.
	unknowable answer = "unknown"
)

// terraformBinary returns the path of the terraform binary, "" where the
// recorded answers have to do: it is not installed, or the tests are to be short.
func terraformBinary(tb testing.TB) string {
	tb.Helper()
	binary, err := exec.LookPath("terraform")
	if err != nil || (testing.Short() && !*update) {
		return ""
	}
	return binary
}

// consoleFiles are what the expressions can refer to.
const consoleFiles = `
-- base.tf --
locals {
  page = "Hello $${name}!"
}
-- hello.txt --
hello
-- sub/a.txt --
a
-- sub/b.md --
b
-- page.tftpl --
%{ for n in names ~}
<${n}>
%{ endfor ~}
-- value.tftpl --
value: ${value}
-- if.tftpl --
%{ if on }${text}%{ else }off%{ endif }
-- call.tftpl --
${upper(value)} ${jsonencode({ v = value })}
-- recursive.tftpl --
${templatefile("recursive.tftpl", { n = n })}
-- nested.tftpl --
[${templatefile("page.tftpl", { names = names })}]
-- module.tftpl --
${path.module}
-- broken.tftpl --
${
`

// consoleTree returns the files, one of them in Latin 1.
func consoleTree(tb testing.TB) fstest.MapFS {
	tb.Helper()
	files := tree(tb, consoleFiles)
	files["latin1.txt"] = &fstest.MapFile{Data: []byte("caf\xe9\n")}
	return files
}

// batch is how many expressions one process of Terraform answers.
const batch = 4000

// askTerraform has Terraform answer expressions. They stand in a module, so
// that they may have several lines, and one call of its console shows them all.
func askTerraform(tb testing.TB, binary string, exprs []string) []answer {
	tb.Helper()
	var answers []answer
	for start := 0; start < len(exprs); start += batch {
		answers = append(answers, askBatch(tb, binary, exprs[start:min(start+batch, len(exprs))])...)
	}
	return answers
}

func askBatch(tb testing.TB, binary string, exprs []string) []answer {
	tb.Helper()
	var module, questions strings.Builder
	module.WriteString("locals {\n")
	for i, expr := range exprs {
		// What is sensitive shows as such in a list, so that each answer is
		// taken out of its list and disclosed.
		fmt.Fprintf(&module, "e%d = try([%s\n], [])\n", i, expr)
		fmt.Fprintf(&module, `a%[1]d = nonsensitive(length(local.e%[1]d) == 0 ? "error" : join("", [
  try(issensitive(local.e%[1]d[0]), false) ? "sensitive " : "",
  try(local.e%[1]d[0] == null, false) ? "" : try(local.e%[1]d[0] == tolist(local.e%[1]d[0]), false) ? "list " :
    try(local.e%[1]d[0] == tomap(local.e%[1]d[0]), false) ? "map " :
    try(local.e%[1]d[0] == toset(local.e%[1]d[0]), false) ? "set " : "",
  try(jsonencode(local.e%[1]d[0]), "cannot be encoded"),
]))
`, i)
		fmt.Fprintf(&questions, "local.a%d,\n", i)
	}
	fmt.Fprintf(&module, "all = [%s]\n}\n", questions.String())
	dir := tb.TempDir()
	if err := os.CopyFS(dir, consoleTree(tb)); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(module.String()), 0o600); err != nil {
		tb.Fatal(err)
	}
	command := exec.CommandContext(tb.Context(), binary, "console")
	command.Dir = dir
	command.Stdin = strings.NewReader("local.all\n")
	var faults strings.Builder
	command.Stderr = &faults
	output, err := command.Output()
	if err != nil {
		tb.Fatalf("terraform console: %v\n%.2000s%.2000s", err, output, faults.String())
	}
	var answers []answer
	for line := range strings.Lines(string(output)) {
		if element, ok := strings.CutSuffix(line, ",\n"); ok {
			answers = append(answers, plainText(element))
		}
	}
	if len(answers) != len(exprs) {
		tb.Fatalf("%d answers to %d expressions: %.2000s", len(answers), len(exprs), faults.String())
	}
	return answers
}

// plainText takes the quotes from an element as the console shows it.
func plainText(element string) answer {
	element = strings.TrimSpace(element)
	text, err := strconv.Unquote(element)
	if err != nil {
		return answer(element)
	}
	return answer(text)
}

// console answers expressions with our evaluator, as terraform console does.
type console struct {
	eval  *evaluation
	scope *scope
	asked int
}

// newConsole opens the module at the top of a tree.
func newConsole(tb testing.TB, files fs.FS) *console {
	tb.Helper()
	p := New(files, Limits{})
	e := p.newEvaluation(tb.Context(), ".", Inputs{})
	e.begin(p.load("."))
	return &console{eval: e, scope: e.top.scope}
}

// value evaluates one expression, and returns the warnings about it.
func (c *console) value(tb testing.TB, text string) (cty.Value, hcl.Diagnostics) {
	tb.Helper()
	c.asked++
	c.eval.work = 0 // each expression stands for itself
	c.eval.diags = diagnostics{}
	expr, diags := hclsyntax.ParseExpression([]byte(text+"\n"), fmt.Sprintf("%d.tf", c.asked), hcl.InitialPos)
	if diags.HasErrors() {
		tb.Fatalf("%s: %v", text, diags)
	}
	return c.scope.evaluate(graft(expr)), c.eval.diags.list
}

// answer evaluates one expression. An error leaves an unknown value and a
// warning; an unknown value without a warning, or a warning about a known
// value, is neither what Terraform answers nor an error.
func (c *console) answer(tb testing.TB, text string) answer {
	tb.Helper()
	val, diags := c.value(tb, text)
	bare, _ := val.UnmarkDeep()
	switch {
	case bare.IsWhollyKnown() && len(diags) > 0:
		return answer(fmt.Sprintf("known, with a warning: %s: %s", diags[0].Summary, diags[0].Detail))
	case !bare.IsWhollyKnown() && len(diags) == 0:
		return unknowable
	case !bare.IsWhollyKnown():
		return failed
	}
	result := kindOf(bare)
	if val.HasMark(sensitiveMark{}) {
		result = "sensitive " + result
	}
	encoded, err := ctyjson.Marshal(bare, bare.Type())
	if err != nil {
		return answer(err.Error())
	}
	return answer(result + string(encoded))
}

func kindOf(val cty.Value) string {
	switch kind := val.Type(); {
	case val.IsNull():
		return ""
	case kind.IsListType():
		return "list "
	case kind.IsMapType():
		return "map "
	case kind.IsSetType():
		return "set "
	}
	return ""
}
