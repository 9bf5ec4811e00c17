package terraform

import (
	"io/fs"
	"path"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// refusingTree refuses some names as a file system does: the tests may run as
// a user whom nothing is refused.
type refusingTree struct {
	fstest.MapFS
	refused map[string]error
}

func (t refusingTree) Open(name string) (fs.File, error) {
	if err := t.refused[name]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return t.MapFS.Open(name)
}

func (t refusingTree) Stat(name string) (fs.FileInfo, error) {
	if err := t.refused[name]; err != nil {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	return t.MapFS.Stat(name)
}

func (t refusingTree) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := t.refused[name]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return t.MapFS.ReadDir(name)
}

// TestUnreadable has files and directories that cannot be read, and text that
// is none; the resource beside them is evaluated.
func TestUnreadable(t *testing.T) {
	const source = "resource \"a\" \"b\" {}\n"
	cases := []struct {
		name    string
		files   map[string]string
		refused map[string]error
		limits  Limits
		want    []string
	}{
		{
			"file without permission",
			map[string]string{"bad.tf": source},
			map[string]error{"bad.tf": fs.ErrPermission},
			Limits{},
			[]string{"error bad.tf:1 Cannot read bad.tf"},
		},
		{
			"file that is gone when it is read",
			map[string]string{"bad.tf": source},
			map[string]error{"bad.tf": fs.ErrNotExist},
			Limits{},
			[]string{"error bad.tf:1 Cannot read bad.tf"},
		},
		{
			"module directory without permission",
			map[string]string{"bad.tf": "module \"m\" {\n  source = \"./m\"\n}\n", "m/m.tf": source},
			map[string]error{"m": fs.ErrPermission},
			Limits{},
			[]string{"error bad.tf:2 Module directory is missing"},
		},
		{
			"variables file without permission",
			map[string]string{"terraform.tfvars": "a = 1\n"},
			map[string]error{"terraform.tfvars": fs.ErrPermission},
			Limits{},
			[]string{"error terraform.tfvars:1 Cannot read terraform.tfvars"},
		},
		{
			"file that is too large",
			map[string]string{"bad.tf": "# 34567890123456789012345678901234567890123456789\n\n"},
			nil,
			Limits{FileBytes: 50},
			[]string{"error bad.tf:1 File is too large"},
		},
		{"directory with the name of a file", map[string]string{"bad.tf/x.txt": ""}, nil, Limits{}, nil},
		{"empty file", map[string]string{"bad.tf": "", "bad.tf.json": ""}, nil, Limits{}, []string{
			"error bad.tf.json:1 Missing value",
		}},
		{"NUL bytes", map[string]string{"bad.tf": "# ok\n\x00\n"}, nil, Limits{}, []string{
			"error bad.tf:2 Invalid character",
		}},
		{"byte order mark", map[string]string{"ok.tf": "\xef\xbb\xbf" + source}, nil, Limits{}, nil},
		{"not UTF-8 in variables", map[string]string{"terraform.tfvars": "a = \"\xff\"\n"}, nil, Limits{}, []string{
			"error terraform.tfvars:1 File is not UTF-8",
		}},
		{
			"module list without permission",
			map[string]string{".terraform/modules/modules.json": "{}"},
			map[string]error{".terraform/modules/modules.json": fs.ErrPermission},
			Limits{},
			[]string{"warning .terraform/modules/modules.json:1 Cannot read .terraform/modules/modules.json"},
		},
		{
			"module list that is not UTF-8",
			map[string]string{".terraform/modules/modules.json": "{\"\xff\": 1}"},
			nil,
			Limits{},
			[]string{"warning .terraform/modules/modules.json:1 File is not UTF-8"},
		},
		{
			"list of modules that is no JSON",
			map[string]string{".terraform/modules/modules.json": "{"},
			nil,
			Limits{},
			[]string{"warning .terraform/modules/modules.json:1 Module list is not readable"},
		},
		{
			"downloaded module outside of the tree",
			map[string]string{
				".terraform/modules/modules.json": `{"Modules": [{"Key": "m", "Dir": "../../etc"}]}`,
				"bad.tf":                          "module \"m\" {\n  source = \"x/y/z\"\n}\n",
			},
			nil,
			Limits{},
			[]string{"error bad.tf:2 Module is outside the tree"},
		},
		{
			"absolute source",
			map[string]string{"bad.tf": "module \"m\" {\n  source = \"/etc\"\n}\n"},
			nil,
			Limits{},
			[]string{"note bad.tf:2 Module is not on disk"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			tree := refusingTree{
				MapFS:   fstest.MapFS{"good.tf": {Data: []byte("resource \"a\" \"good\" {\n  n = \"n\"\n}\n")}},
				refused: c.refused,
			}
			for name, text := range c.files {
				tree.MapFS[path.Clean(name)] = &fstest.MapFile{Data: []byte(text)}
			}
			root, diags := New(tree, c.limits).Evaluate(t.Context(), ".", Inputs{})
			if diff := cmp.Diff(c.want, summarize(diags)); diff != "" {
				t.Errorf("diagnostics differ (-want +got)\n%s", diff)
			}
			if got := describe(resource(t, root, "a.good").Values); got != `{n: "n"}` {
				t.Errorf("a.good is %s", got)
			}
		})
	}
}
