package terraform

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/tools/txtar"
)

const plansFolder = "testdata/plans"

// planCase is an archive of testdata/plans: a module tree, and before it lines
// that say what it is about and what is given to it.
type planCase struct {
	name       string
	constructs []string
	// deviations are the lines of the plan in which we differ from Terraform,
	// with the reason.
	deviations map[string]string
	// unplanned says why Terraform cannot plan this; its plan is written by hand.
	unplanned string
	files     fstest.MapFS
	inputs    Inputs
	varFiles  []string
}

// planFailed is the plan of what Terraform refuses.
const planFailed = "error"

func readPlanCases(tb testing.TB) []planCase {
	tb.Helper()
	names, err := filepath.Glob(filepath.Join(plansFolder, "*.txtar"))
	if err != nil {
		tb.Fatal(err)
	}
	cases := make([]planCase, 0, len(names))
	for _, name := range names {
		cases = append(cases, readPlanCase(tb, name))
	}
	return cases
}

func readPlanCase(tb testing.TB, name string) planCase {
	tb.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	c := planCase{
		name: strings.TrimSuffix(filepath.Base(name), ".txtar"), files: make(fstest.MapFS),
		deviations: make(map[string]string),
		inputs:     Inputs{Variables: make(map[string]string), Environment: make(map[string]string)},
	}
	for _, file := range archive.Files {
		// What editors would change stands in the archives as an escape.
		data := strings.NewReplacer("<CR>", "\r", "<BOM>", "\ufeff").Replace(string(file.Data))
		c.files[file.Name] = &fstest.MapFile{Data: []byte(data)}
	}
	for line := range strings.Lines(string(archive.Comment)) {
		if key, text, found := strings.Cut(strings.TrimSpace(line), ": "); found {
			c.set(tb, key, text)
		}
	}
	for _, file := range c.varFiles {
		c.inputs.VarFiles = append(c.inputs.VarFiles, VarFile{Name: file, Content: c.files[file].Data})
	}
	return c
}

// set reads one line of a case's head.
func (c *planCase) set(tb testing.TB, key, text string) {
	tb.Helper()
	name, value, _ := strings.Cut(text, "=")
	switch key {
	case "constructs":
		c.constructs = append(c.constructs, strings.Split(text, "; ")...)
	case "deviates":
		line, reason, _ := strings.Cut(text, ": ")
		c.deviations[line] = reason
	case "unplanned":
		c.unplanned = text
	case "var":
		c.inputs.Variables[name] = value
	case "env":
		c.inputs.Environment[name] = value
	case "var-file":
		c.varFiles = append(c.varFiles, text)
	case "workspace":
		c.inputs.Workspace = text
	default:
		tb.Fatalf("%s: there is no setting %q", c.name, key)
	}
}

// recording is the name of the file with Terraform's plan.
func (c *planCase) recording() string { return filepath.Join(plansFolder, c.name+".plan") }

// TestPlans compares what we evaluate with what Terraform plans, and the
// recorded plans with those of the Terraform that is present.
func TestPlans(t *testing.T) {
	binary := terraformBinary(t)
	slots := make(chan struct{}, 2) // processes of Terraform at a time
	for _, c := range readPlanCases(t) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			slots <- struct{}{}
			defer func() { <-slots }()
			if binary != "" && c.unplanned == "" {
				c.checkRecording(t, binary)
			}
			c.compare(t)
		})
	}
}

// checkRecording compares the recorded plan with a fresh one.
func (c *planCase) checkRecording(t *testing.T, binary string) {
	t.Helper()
	fresh := c.plan(t, binary)
	if *update {
		if err := os.WriteFile(c.recording(), []byte(strings.Join(fresh, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(c.recorded(t), fresh); diff != "" {
		t.Errorf("the recorded plan differs from Terraform's (-recorded +now)\n%s", diff)
	}
}

func (c *planCase) recorded(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(c.recording())
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(text)), "\n")
}

// compare compares the recorded plan with what we evaluate, line by line.
func (c *planCase) compare(t *testing.T) {
	t.Helper()
	want := c.recorded(t)
	root, diags := New(c.files, Limits{}).Evaluate(t.Context(), ".", c.inputs)
	said := summarize(diags)
	if want[0] == planFailed {
		if len(said) == 0 && c.deviations[planFailed] == "" {
			t.Error("Terraform refuses this, and we say nothing")
		}
		return
	}
	if c.deviations["warnings"] == "" && len(said) > 0 {
		t.Errorf("Terraform plans this, and we say %s %s", said, diags.Error())
	}
	got := evaluated(root)
	for line, reason := range c.deviations {
		same := slices.Equal(linesOf(want, line), linesOf(got, line))
		if same && line != "warnings" {
			t.Errorf("%s is as Terraform plans it, though the case says: %s", line, reason)
		}
		want = slices.DeleteFunc(want, func(s string) bool { return isLine(s, line) })
		got = slices.DeleteFunc(got, func(s string) bool { return isLine(s, line) })
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("we differ from Terraform (-Terraform +ours)\n%s\n%v", diff, diags)
	}
}

func isLine(text, name string) bool { return text == name || strings.HasPrefix(text, name+" = ") }

func linesOf(lines []string, name string) []string {
	var found []string
	for _, line := range lines {
		if isLine(line, name) {
			found = append(found, line)
		}
	}
	return found
}

// evaluated describes an evaluated root as the recordings describe a plan.
func evaluated(root *Root) []string {
	var lines []string
	for _, r := range root.Resources {
		if r.Mode != Managed {
			continue
		}
		address := r.Address
		if r.Unexpanded {
			address += " (unknown number)"
		}
		lines = append(lines, address)
		for name, val := range r.Values.AsValueMap() {
			lines = append(lines, address+"."+name+" = "+disclose(name, val, r.Sensitive))
		}
		for _, path := range r.Uncertain {
			lines = append(lines, address+"."+path+" (unknown number)")
		}
	}
	for name, val := range root.Outputs {
		lines = append(lines, "output."+name+" = "+describe(val))
	}
	slices.Sort(lines)
	return lines
}

// disclose shows a value; what must not be printed is shown as such.
func disclose(path string, val cty.Value, secrets []string) string {
	if slices.Contains(secrets, path) {
		return "sensitive(" + disclose(path, val, nil) + ")"
	}
	if !val.IsKnown() || val.IsNull() || !val.CanIterateElements() {
		return describe(val)
	}
	kind := val.Type()
	var parts []string
	for it := val.ElementIterator(); it.Next(); {
		key, element := it.Element()
		if kind.IsObjectType() || kind.IsMapType() {
			name := key.AsString()
			parts = append(parts, name+": "+disclose(path+"."+name, element, secrets))
		} else {
			parts = append(parts, disclose(fmt.Sprintf("%s[%d]", path, len(parts)), element, secrets))
		}
	}
	if kind.IsObjectType() || kind.IsMapType() {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
