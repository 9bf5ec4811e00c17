package terraform

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const repository = `
-- live/prod/main.tf --
module "a" {
  source = "../../modules/a"
}
-- live/stage/main.tofu --
module "a" {
  source = "../../modules/a/"
}
-- live/json/main.tf.json --
{"module": {"b": {"source": "../../modules/b"}}}
-- modules/a/main.tf --
module "inner" {
  source = "./inner"
}
-- modules/a/inner/main.tf --
-- modules/b/main.tf --
-- modules/unused/main.tf --
-- live/prod/.terraform/modules/vpc/main.tf --
-- live/prod/tests/x.tftest.hcl --
-- docs/readme.md --
-- ignored/main.tf --
-- .git/main.tf --
`

func TestRoots(t *testing.T) {
	cases := []struct {
		start string
		want  []string
	}{
		{".", []string{"live/json", "live/prod", "live/stage", "modules/unused"}},
		{"live", []string{"live/json", "live/prod", "live/stage"}},
		{"modules/a", []string{"modules/a"}},
		{"modules/a/inner", []string{"modules/a/inner"}},
		{"docs", nil},
	}
	parser := New(tree(t, repository), Limits{})
	search := Search{Ignored: func(dir string) bool { return dir == "ignored" }, Jobs: 2}
	for _, c := range cases {
		got, diags := parser.Roots(t.Context(), c.start, search)
		if diff := cmp.Diff(c.want, got); diff != "" || len(diags) > 0 {
			t.Errorf("roots of %s differ (-want +got)\n%s%v", c.start, diff, diags)
		}
	}
	if _, diags := parser.Roots(t.Context(), "nowhere", Search{}); !diags.HasErrors() {
		t.Error("a directory that does not exist must be an error")
	}
}

// TestPassed has what a search leaves out beside what it goes into.
func TestPassed(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"build/deep", "app"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"link": "app", "app/out": "../..", "app/loop": "loop", "app/main.tf": "nowhere", "notes.md": "nowhere",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close() //nolint:errcheck // nothing was written
	var passed []string
	_, diags := New(root.FS(), Limits{}).Roots(t.Context(), ".", Search{
		Ignored: func(dir string) bool { return dir == "build" },
		Passed:  func(name string) { passed = append(passed, name) },
	})
	if diff := cmp.Diff([]string{"app/loop", "app/out", "build", "link"}, passed); diff != "" || len(diags) > 0 {
		t.Errorf("passed by (-want +got)\n%s%v", diff, diags)
	}
}

// TestSources has directories as people write them, and what is none.
func TestSources(t *testing.T) {
	const module = "-- modules/m/main.tf --\nresource \"a\" \"b\" {}\n-- live/main.tf --\nmodule \"m\" {\n  source = "
	notOnDisk := []string{"note live/main.tf:2 Module is not on disk"}
	for source, want := range map[string][]string{
		`"../modules/m"`: nil, `"..\\modules\\m"`: nil, `"../modules\\m/"`: nil, `".\\..\\modules\\m"`: nil,
		`""`: {"warning live/main.tf:2 Not a module source"}, `"."`: {"warning live/main.tf:2 Not a module source"},
		`"modules/m"`: notOnDisk, `"C:\\modules\\m"`: notOnDisk, `"/modules/m"`: notOnDisk,
	} {
		parser := New(tree(t, module+source+"\n}\n"), Limits{})
		root, diags := parser.Evaluate(t.Context(), "live", Inputs{})
		if diff := cmp.Diff(want, summarize(diags)); diff != "" {
			t.Errorf("%s: diagnostics (-want +got)\n%s", source, diff)
		}
		if len(root.Resources) == 1 != (want == nil) {
			t.Errorf("%s gives %d resources", source, len(root.Resources))
		}
		if roots, _ := parser.Roots(t.Context(), ".", Search{}); len(roots) == 1 != (want == nil) {
			t.Errorf("%s leaves the roots %v", source, roots)
		}
	}
}

func TestCalls(t *testing.T) {
	parser := New(tree(t, `
-- live/main.tf --
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
  name    = "main"
}
module "gone" {
  for_each  = toset(["a"])
  source    = "example.com/x/y/z"
  input     = aws_x.y.arn
  providers = { aws = aws.us }
}
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_x" "y" {}
-- live/.terraform/modules/modules.json --
{"Modules": [{"Key": "", "Dir": "."}, {"Key": "vpc", "Dir": ".terraform/modules/vpc"},
  {"Key": "vpc.sub", "Dir": ".terraform/modules/vpc.sub"}]}
-- live/.terraform/modules/vpc/main.tf --
variable "name" {}
module "sub" {
  source = "terraform-aws-modules/sub/aws"
}
resource "aws_vpc" "v" {
  name = var.name
}
-- live/.terraform/modules/vpc.sub/main.tf --
resource "aws_subnet" "s" {}
`), Limits{})
	root, diags := parser.Evaluate(t.Context(), "live", Inputs{})
	if diff := cmp.Diff([]string{"note live/main.tf:8 Module is not on disk"}, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
	type call struct {
		Address, Source, Dir string
		Downloaded           bool
		Inputs               string
		Parents              int
	}
	var got []call
	for _, c := range root.Calls {
		got = append(got, call{c.Address, c.Source, c.Dir, c.Downloaded, describe(c.Inputs), len(c.Parents)})
	}
	want := []call{
		{`module.gone["a"]`, "example.com/x/y/z", "", false, "{input: ?}", 0},
		{"module.vpc", "terraform-aws-modules/vpc/aws", "live/.terraform/modules/vpc", true, `{name: "main"}`, 0},
		{"module.vpc.module.sub", "terraform-aws-modules/sub/aws", "live/.terraform/modules/vpc.sub", true, "{}", 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("calls differ (-want +got)\n%s", diff)
	}
	gone := root.Calls[0]
	if diff := cmp.Diff([]Reference{{Address: "aws_x.y", Attribute: "arn"}}, gone.References["input"]); diff != "" {
		t.Errorf("references of the opaque call differ (-want +got)\n%s", diff)
	}
	if got := describe(gone.Providers["aws"].Config.Values); got != `{region: "us-east-1"}` {
		t.Errorf("the opaque call gets provider %s", got)
	}
	if r := resource(t, root, "module.vpc.module.sub.aws_subnet.s"); len(r.Calls) != 2 || r.Calls[0] != root.Calls[1] {
		t.Errorf("calls that lead to %s are %v", r.Address, r.Calls)
	}
}
