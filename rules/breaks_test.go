package rules

import (
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// checkBreaks compares what METADATA says is broken with the shape of the
// intent, and with whether the rule names statements at all.
func checkBreaks(t *testing.T, p policy) {
	t.Helper()
	for _, key := range p.Breaks {
		if !isStated(strings.Split(key, ".")) {
			t.Errorf("it breaks %s, which no rule file can state", key)
		}
	}
	module := parseAll(t, []string{p.ID + ".rego"})[p.ID+".rego"]
	if names := namesStatements(module); names != (len(p.Breaks) > 0) {
		t.Errorf("it names a statement: %t; what it breaks: %q", names, p.Breaks)
	}
}

// namesStatements says whether a rule builds an object with the key statement.
func namesStatements(module *ast.Module) bool {
	found := false
	ast.WalkTerms(module, func(term *ast.Term) bool {
		if object, ok := term.Value.(ast.Object); ok {
			found = found || object.Get(ast.StringTerm("statement")) != nil
		}
		return found
	})
	return found
}

func TestWhatCanBeBroken(t *testing.T) {
	for key, want := range map[string]bool{
		"rto": true, "ttl.max_seconds": true, "replication.mechanisms": true, "regions": true,
		"regions.primary": true, "auxiliary.witness": true,
		"rtos": false, "ttl.longest": false, "regions.witness": false, "regions.primary.name": false, "": false,
	} {
		if got := isStated(strings.Split(key, ".")); got != want {
			t.Errorf("%q can be stated: %t, want %t", key, got, want)
		}
	}
}

func TestNamesStatements(t *testing.T) {
	for body, want := range map[string]bool{
		`x := {"statement": input.intent.rto.source}`: true,
		`x := input.statement`:                        false,
		`x := {"statements": 1}`:                      false,
	} {
		module := ast.MustParseModule("package p\n\nq contains x if { " + body + " }")
		if got := namesStatements(module); got != want {
			t.Errorf("%s names a statement: %t, want %t", body, got, want)
		}
	}
}
