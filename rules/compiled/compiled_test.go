package compiled_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/regionlint/regionlint/rules/compiled"
)

const (
	library = `package acme.lib

twice(n) := n * 2

least := min({record.ttl | some record in input.records})
`
	policy = `package acme

import data.acme.lib

default verdict := "none"

verdict := "short" if lib.least < 60

else := "long" if not _mixed

_mixed if {
	some record in input.records
	record.ttl > 600
}

names := [name | some record in input.records; name := upper(record.name)]

by_name := {record.name: lib.twice(record.ttl) | some record in input.records}

every_positive if {
	every i, record in input.records {
		record.ttl > 0
		i >= 0
	}
}

nothing := null

mocked if verdict == "none" with input as {"records": [{"name": "a", "ttl": 601}]}

parts[name] contains {"ttl": ttl, "odd": -1.5e3, "yes": true} if {
	some name, ttl in by_name
	[name, ttl] != ["z", 0]
}
`
	document = `{"records": [{"name": "www", "ttl": 300}, {"name": "api", "ttl": 60}]}`
)

// compile returns the two modules as the compiler leaves them, and in the
// compact form.
func compile(tb testing.TB) (*ast.Compiler, []byte) {
	tb.Helper()
	sources := map[string][]byte{"lib.rego": []byte(library), "acme.rego": []byte(policy)}
	parsed := map[string]*ast.Module{}
	for file, source := range sources {
		parsed[file] = ast.MustParseModuleWithOpts(string(source), ast.ParserOptions{RegoVersion: ast.RegoV1})
	}
	compiler := ast.NewCompiler()
	if compiler.Compile(parsed); compiler.Failed() {
		tb.Fatal(compiler.Errors)
	}
	data, err := compiled.Write(compiler.Modules, sources)
	if err != nil {
		tb.Fatal(err)
	}
	return compiler, data
}

func evaluate(tb testing.TB, compiler *ast.Compiler) any {
	tb.Helper()
	input := ast.MustParseTerm(document).Value
	results, err := rego.New(
		rego.Query("data.acme"), rego.Compiler(compiler), rego.ParsedInput(input),
	).Eval(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	return results[0].Expressions[0].Value
}

// TestReadPoliciesSayTheSame evaluates what was read back.
func TestReadPoliciesSayTheSame(t *testing.T) {
	original, data := compile(t)
	set, err := compiled.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	modules := map[string]*ast.Module{}
	for _, file := range []string{"lib.rego", "acme.rego"} {
		if modules[file], err = set.Module(file); err != nil {
			t.Fatal(err)
		}
	}
	compiler := compiled.Compiler(modules, ast.CapabilitiesForThisVersion())
	if compiler.Failed() {
		t.Fatal(compiler.Errors)
	}
	want := evaluate(t, original)
	if diff := cmp.Diff(want, evaluate(t, compiler)); diff != "" {
		t.Errorf("the policies say (-compiled +read):\n%s", diff)
	}
	if said, ok := want.(map[string]any); !ok || said["verdict"] != "long" {
		t.Errorf("the policies say %v, want the verdict long", want)
	}
}

func TestHasTellsSourcesApart(t *testing.T) {
	_, data := compile(t)
	set, err := compiled.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if !set.Has("lib.rego", []byte(library)) {
		t.Error("the source that was compiled is not known")
	}
	if set.Has("lib.rego", []byte(library+"\n")) || set.Has("other.rego", []byte(library)) {
		t.Error("another source or file is taken for it")
	}
	if (&compiled.Set{}).Has("lib.rego", []byte(library)) {
		t.Error("an empty set has a file")
	}
	if _, err := set.Module("other.rego"); err == nil {
		t.Error("a file that is not there was read")
	}
}

func TestDamagedPolicies(t *testing.T) {
	_, data := compile(t)
	for name, damaged := range map[string]string{
		"nothing":    "",
		"other form": strings.Replace(string(data), "policies 1", "policies 0", 1),
		"cut":        string(data[:len(data)-1]),
		"longer":     string(data) + "x",
	} {
		if _, err := compiled.Open([]byte(damaged)); err == nil {
			t.Errorf("%s: it was read", name)
		}
	}
}

// FuzzOpen reads anything without a panic.
func FuzzOpen(f *testing.F) {
	_, data := compile(f)
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		set, err := compiled.Open(data)
		if err != nil {
			return
		}
		for _, file := range []string{"lib.rego", "acme.rego"} {
			if module, err := set.Module(file); err == nil && module.Package == nil {
				t.Error("a module without a package")
			}
		}
	})
}
