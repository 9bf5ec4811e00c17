package rules

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/regionlint/regionlint/internal/topology"
)

// TestPoliciesAreFormatted compares each policy with what opa fmt makes of it;
// -update formats them.
func TestPoliciesAreFormatted(t *testing.T) {
	for _, file := range regoFiles(t) {
		source, err := fs.ReadFile(tree(), file)
		if err != nil {
			t.Fatal(err)
		}
		formatted, err := format.SourceWithOpts(file, source, format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Error(err)
			continue
		}
		if *update && !bytes.Equal(source, formatted) {
			write(t, file, formatted)
			continue
		}
		if diff := cmp.Diff(string(formatted), string(source)); diff != "" {
			t.Errorf("%s is not formatted (-want +got):\n%s", file, diff)
		}
	}
}

// checkedCompiler compiles strictly, in the sandbox and against the schema of
// the document.
func checkedCompiler(t *testing.T, files []string) *ast.Compiler {
	t.Helper()
	modules := parseAll(t, files)
	compiler, err := checkingCompiler(modules)
	if err != nil {
		t.Fatal(err)
	}
	if compiler.Compile(modules); compiler.Failed() {
		t.Fatal(compiler.Errors)
	}
	return compiler
}

func TestPoliciesCompileStrictly(t *testing.T) { checkedCompiler(t, policyFiles(t)) }

func TestMisspeltPathsDoNotCompile(t *testing.T) {
	for name, body := range map[string]string{
		"topology":  `x := input.topology.rutes`,
		"statement": `x := input.intent.rtos`,
		"member":    `some r in input.topology.routes; some m in r.members; m.heath_check == ""`,
	} {
		t.Run(name, func(t *testing.T) {
			modules := parseAll(t, policyFiles(t))
			source := "package regionlint.rules.test.misspelt\n\nfindings contains 1 if { " + body + " }"
			module, err := ast.ParseModuleWithOpts("misspelt.rego", source, ast.ParserOptions{ProcessAnnotation: true})
			if err != nil {
				t.Fatal(err)
			}
			modules["misspelt.rego"] = module
			if err := checkedCompile(modules); err == nil || !strings.Contains(err.Error(), "undefined ref") {
				t.Errorf("compiled with %v, want an undefined reference", err)
			}
		})
	}
}

// TestRego runs every test that is written in Rego.
func TestRego(t *testing.T) {
	files := regoFiles(t)
	l, err := newLoader(tree(), nil)
	if err != nil {
		t.Fatal(err)
	}
	results, err := tester.NewRunner().
		SetCompiler(checkedCompiler(t, files)).
		SetStore(l.store(nil)).
		SetModules(parseAll(t, files)).
		SetTimeout(10*time.Second).
		CapturePrintOutput(true).
		RunTests(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for result := range results {
		t.Run(result.Package+"."+result.Name, func(t *testing.T) {
			if !result.Pass() {
				t.Errorf("%s: failed: %v\n%s", result.Location, result.Error, result.Output)
			}
		})
	}
}

// kinds are what a rule's tests in Rego have to try.
var kinds = []string{"fires", "quiet", "unknown"}

func TestRulesAreComplete(t *testing.T) {
	for _, p := range described(t) {
		t.Run(p.ID, func(t *testing.T) {
			checkKinds(t, p)
			checkFixtures(t, p)
			for _, need := range p.Needs {
				for _, path := range alternatives(need) {
					if !exists(reflect.TypeFor[topology.Document](), strings.Split(path, ".")) {
						t.Errorf("it needs %s, which no document can have", path)
					}
				}
			}
			checkBreaks(t, p)
			if len(p.Sources) == 0 || p.Remediation == "" {
				t.Error("it names no source or no remedy")
			}
		})
	}
}

func checkKinds(t *testing.T, p policy) {
	t.Helper()
	source, err := fs.ReadFile(tree(), p.ID+"_test.rego")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range kinds {
		if !strings.Contains(string(source), "\ntest_"+kind) {
			t.Errorf("none of its tests starts with test_%s", kind)
		}
	}
}

func checkFixtures(t *testing.T, p policy) {
	t.Helper()
	for _, kind := range kinds {
		cases, err := fs.Glob(os.DirFS(path.Join(fixtures, p.ID)), kind+"-*")
		if err != nil {
			t.Fatal(err)
		}
		if len(cases) == 0 {
			t.Errorf("testdata/rules/%s has no case %s-*", p.ID, kind)
		}
	}
	for _, name := range []string{"fires-plain", "quiet-mended"} {
		files, err := readExample(os.DirFS(fixtures), path.Join(p.ID, name))
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			t.Errorf("testdata/rules/%s/%s is not there: the rule's page shows it", p.ID, name)
		}
	}
}

func TestNoRulesSilenceEachOther(t *testing.T) {
	silences := map[string][]string{}
	for _, p := range described(t) {
		silences[p.ID] = p.Silences
	}
	for first, silenced := range silences {
		for _, second := range silenced {
			if slices.Contains(silences[second], first) {
				t.Errorf("%s and %s silence each other: neither would be heard", first, second)
			}
		}
	}
}

// TestThresholdsAreThere compares the names in config.json with those
// that policies read.
func TestThresholdsAreThere(t *testing.T) {
	thresholds, err := loadFigures(tree())
	if err != nil {
		t.Fatal(err)
	}
	for file, module := range parseAll(t, policyFiles(t)) {
		ast.WalkRefs(module, func(ref ast.Ref) bool {
			words := constantWords(ref, 4)
			if len(words) < 3 || strings.Join(words[:3], ".") != "data.regionlint.config" {
				return false
			}
			if _, ok := thresholds[words[len(words)-1]]; !ok || len(ref) != 4 {
				t.Errorf("%s reads %s: no such figure (a figure is data.regionlint.config.<name>, a number)", file, ref)
			}
			return false
		})
	}
}

func TestSandbox(t *testing.T) {
	var removed []string
	kept := map[string]bool{}
	for _, builtin := range sandbox().Builtins {
		kept[builtin.Name] = true
	}
	for _, builtin := range ast.CapabilitiesForThisVersion().Builtins {
		if !kept[builtin.Name] {
			removed = append(removed, builtin.Name)
		}
	}
	slices.Sort(removed)
	want := []string{
		"http.send", "io.jwt.decode_verify", "io.jwt.encode_sign", "io.jwt.encode_sign_raw",
		"json.match_schema", "json.verify_schema", "net.lookup_ip_addr", "opa.runtime",
		"rand.intn", "time.now_ns", "uuid.rfc4122",
	}
	if diff := cmp.Diff(want, removed); diff != "" {
		t.Errorf("builtins that policies may not call (-want +got):\n%s", diff)
	}
	if sandbox().AllowNet == nil {
		t.Error("hosts are not limited: nil means every host")
	}
}
