package rules

import (
	"bytes"
	"io/fs"
	"os"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/regionlint/regionlint/rules/compiled"
)

// compileAll compiles all policies and returns them with their sources.
func compileAll(tb testing.TB, files []string) (modules map[string]*ast.Module, sources map[string][]byte) {
	tb.Helper()
	parsed, sources := map[string]*ast.Module{}, map[string][]byte{}
	for _, file := range files {
		module, err := parseModule(tree(), file, false)
		if err != nil {
			tb.Fatal(err)
		}
		parsed[file] = module
		if sources[file], err = fs.ReadFile(tree(), file); err != nil {
			tb.Fatal(err)
		}
	}
	compiler := compilerOf(parsed)
	if compiler.Failed() {
		tb.Fatal(compiler.Errors)
	}
	return compiler.Modules, sources
}

// TestCompiledPoliciesAreCurrent compares what the program embeds with what the
// sources are compiled to; -update rewrites it. Sources that were changed since
// are compiled by each run, which is right and slow.
func TestCompiledPoliciesAreCurrent(t *testing.T) {
	want, err := compiled.Write(compileAll(t, policyFiles(t)))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		write(t, compiledPolicies, want)
	}
	got, err := os.ReadFile(compiledPolicies)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("%s is not current; run this test with -update", compiledPolicies)
	}
}

// TestCompiledPoliciesAreThePolicies reads back what was written.
func TestCompiledPoliciesAreThePolicies(t *testing.T) {
	modules, sources := compileAll(t, policyFiles(t))
	data, err := compiled.Write(modules, sources)
	if err != nil {
		t.Fatal(err)
	}
	set, err := compiled.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for file, want := range modules {
		got, err := set.Module(file)
		if err != nil {
			t.Error(err)
			continue
		}
		if !set.Has(file, sources[file]) || set.Has(file, append(sources[file], '\n')) {
			t.Errorf("%s: a source is taken for another", file)
		}
		if len(got.Rules) != len(want.Rules) || !got.Package.Equal(want.Package) {
			t.Errorf("%s: %d rules of %s, want %d", file, len(got.Rules), got.Package, len(want.Rules))
			continue
		}
		for i, rule := range got.Rules {
			if !rule.Equal(want.Rules[i]) {
				t.Errorf("%s: read\n%s\nwant\n%s", file, rule, want.Rules[i])
			}
		}
	}
}
