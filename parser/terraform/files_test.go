package terraform

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// TestFilesOutside asks for files outside the tree. Their content is unknown,
// a fallback of try is not taken, and a warning says why.
func TestFilesOutside(t *testing.T) {
	outer := t.TempDir()
	dir := filepath.Join(outer, "tree")
	if err := os.CopyFS(dir, consoleTree(t)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(outer, "secret.txt"), []byte("outside"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{
		"link.txt": "../secret.txt", "absolute.txt": filepath.Join(outer, "secret.txt"), "up": "..",
		"inside.txt": "hello.txt",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	confined, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	ours := newConsole(t, confined.FS())
	for _, name := range []string{
		"../secret.txt", "sub/../../secret.txt", filepath.Join(outer, "secret.txt"), "/etc/hostname", "~/secret.txt",
		"link.txt", "absolute.txt", "up/secret.txt", "./up/secret.txt",
	} {
		for _, call := range []string{
			"file(%q)", "filebase64(%q)", "filemd5(%q)", "filesha1(%q)", "filesha256(%q)", "filesha512(%q)",
			"filebase64sha256(%q)", "filebase64sha512(%q)", "fileexists(%q)", "templatefile(%q, {})",
			"try(file(%q), \"fallback\")", "can(file(%q))",
		} {
			expr := fmt.Sprintf(call, name)
			val, diags := ours.value(t, expr)
			if bare, _ := val.Unmark(); bare.IsKnown() || len(diags) != 1 {
				t.Errorf("%s is %s with %v, want an unknown value and a warning", expr, describe(bare), diags)
			}
		}
	}
	for expr, want := range map[string]answer{
		`file("inside.txt")`:                    `"hello\n"`,
		`fileset(".", "../*.txt")`:              failed,
		`fileset("..", "*")`:                    failed,
		`fileset("/etc", "host*")`:              failed,
		`fileset("up", "*.txt")`:                "set []",
		`fileset(".", "*/secret.txt")`:          "set []",
		`fileset(".", "i*.txt")`:                `set ["inside.txt"]`,
		`fileset("sub", "../sub/*.txt")`:        `set ["a.txt"]`,
		`fileset("sub", "*.{txt,md}")`:          `set ["a.txt","b.md"]`,
		`try(file("nonsuch.txt"), "fallback")`:  `"fallback"`,
		`fileexists("nonsuch.txt") ? "a" : "b"`: `"b"`,
	} {
		if got := ours.answer(t, expr); got != want {
			t.Errorf("%s is %s, want %s", expr, got, want)
		}
	}
}

// listingTree counts how often directories are listed.
type listingTree struct {
	fstest.MapFS
	listed int
}

func (c *listingTree) ReadDir(name string) ([]fs.DirEntry, error) {
	c.listed++
	return c.MapFS.ReadDir(name)
}

// TestFileSetWalksOnce asks for the same files in a thousand instances.
func TestFileSetWalksOnce(t *testing.T) {
	t.Parallel()
	files := &listingTree{MapFS: make(fstest.MapFS)}
	for i := range 100 {
		files.MapFS[fmt.Sprintf("d%d/f.txt", i)] = &fstest.MapFile{Data: []byte("x")}
	}
	files.MapFS["main.tf"] = &fstest.MapFile{Data: []byte(
		"resource \"a\" \"r\" {\n  count = 1000\n  n = length(fileset(path.module, \"**/*.txt\"))\n}\n")}
	root, diags := New(files, Limits{}).Evaluate(t.Context(), ".", Inputs{})
	if got := describe(root.Resources[999].Values); got != "{n: 100}" || len(diags) > 0 {
		t.Errorf("the last instance has %s (%v)", got, diags)
	}
	if files.listed > 500 {
		t.Errorf("directories were listed %d times, want each a few times", files.listed)
	}
}

// TestFileSetIsWork: patterns that differ in each instance come to an end.
func TestFileSetIsWork(t *testing.T) {
	files := &listingTree{MapFS: make(fstest.MapFS)}
	for i := range 2000 {
		files.MapFS[fmt.Sprintf("d/f%d.txt", i)] = &fstest.MapFile{Data: []byte("x")}
	}
	files.MapFS["main.tf"] = &fstest.MapFile{Data: []byte(
		"output \"n\" {\n  value = [for i in range(1000) : length(fileset(\"d\", \"*${i}*\"))]\n}\n")}
	parser := impatient(files)
	root, diags := parser.Evaluate(t.Context(), ".", Inputs{})
	if len(diags) != 1 || !strings.Contains(diags[0].Summary, "takes too long") {
		t.Errorf("diagnostics are %v, want one that says that it takes too long", diags)
	}
	if files.listed > parser.work/2000+10 {
		t.Errorf("directories were listed %d times", files.listed)
	}
	if root.Outputs["n"].IsWhollyKnown() {
		t.Error("all results are known")
	}
}

// TestTemplates says what is wrong with a template and where.
func TestTemplates(t *testing.T) {
	cases := []struct{ template, vars, value, warning string }{
		{"${name}", `{ name = "x" }`, `"x"`, ""},
		{"${name}", `{}`, "?", "templatefile: line 1 of t.tpl uses name, which is not among its variables."},
		{
			"a\n%{ if on }x%{ endif }", `{}`, "?",
			"templatefile: line 2 of t.tpl uses on, which is not among its variables.",
		},
		{"%{ for x in list ~}\n${x}\n%{ endfor ~}\n", `{ list = ["a", "b"] }`, `"a\nb\n"`, ""},
		{
			"%{ for x in list }${y}%{ endfor }", `{ list = [] }`, "?",
			"templatefile: line 1 of t.tpl uses y, which is not among its variables.",
		},
		{"${thing.r.id}", `{}`, "?", "templatefile: line 1 of t.tpl uses thing, which is not among its variables."},
		{"${file(\"u.txt\")}", `{}`, `"u"`, ""},
		{"${templatefile(\"t.tpl\", {})}", `{}`, "?", "templatefile: templatefile cannot be called inside a template."},
		{"${upper(name)}", `{ name = thing.r.id }`, "?", ""},
		{"%{ if name == \"x\" ~}\n  yes\n%{ else ~}\n  no\n%{ endif ~}\n", `{ name = "x" }`, `"  yes\n"`, ""},
	}
	for _, c := range cases {
		files := fstest.MapFS{
			"t.tpl": {Data: []byte(c.template)}, "u.txt": {Data: []byte("u")}, "main.tf": {Data: []byte(
				"resource \"thing\" \"r\" {}\noutput \"x\" {\n  value = templatefile(\"t.tpl\", " + c.vars + ")\n}\n")},
		}
		root, diags := New(files, Limits{}).Evaluate(t.Context(), ".", Inputs{})
		if got := describe(root.Outputs["x"]); got != c.value {
			t.Errorf("%q with %s is %s, want %s", c.template, c.vars, got, c.value)
		}
		warning := ""
		if len(diags) > 0 {
			warning = diags[0].Detail
		}
		if warning != c.warning {
			t.Errorf("%q with %s warns %q, want %q", c.template, c.vars, warning, c.warning)
		}
	}
}
