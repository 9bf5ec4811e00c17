package terraform

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestDownloadedModules reads the list of downloaded modules as Terraform
// writes it, and as it never should be.
func TestDownloadedModules(t *testing.T) {
	const code = `
-- live/main.tf --
module "a" {
  source = "example/a/aws"
}
-- live/.terraform/modules/a/main.tf --
module "b" {
  source = "example/b/aws"
}
module "local" {
  source = "./modules/local"
}
resource "aws_vpc" "a" {}
-- live/.terraform/modules/a/modules/local/main.tf --
resource "aws_vpc" "local" {}
-- live/.terraform/modules/a.b/main.tf --
resource "aws_vpc" "b" {}
-- common/main.tf --
resource "aws_vpc" "shared" {}
`
	all := map[string]string{
		"module.a.aws_vpc.a": `no region {}`, "module.a.module.b.aws_vpc.b": `no region {}`,
		"module.a.module.local.aws_vpc.local": `no region {}`,
	}
	cases := []struct {
		name, list string
		want       map[string]string
		said       []string
	}{
		{
			name: "nested calls",
			list: `{"Modules": [{"Key": "", "Dir": "."}, {"Key": "a", "Dir": ".terraform/modules/a"},
				{"Key": "a.b", "Dir": ".terraform/modules/a.b"},
				{"Key": "a.local", "Dir": ".terraform/modules/a/modules/local"}]}`,
			want: all,
		},
		{
			name: "written on Windows",
			list: `{"Modules": [{"Key": "a", "Dir": ".terraform\\modules\\a"},
				{"Key": "a.b", "Dir": ".terraform\\modules\\a.b\\"}]}`,
			want: all,
		},
		{
			name: "directory elsewhere in the tree",
			list: `{"Modules": [{"Key": "a", "Dir": "../common"}]}`,
			want: map[string]string{"module.a.aws_vpc.shared": `no region {}`},
		},
		{
			name: "directory is gone",
			list: `{"Modules": [{"Key": "a", "Dir": ".terraform/modules/gone"}]}`,
			want: map[string]string{}, said: []string{"note live/main.tf:2 Module is not on disk"},
		},
		{
			name: "directory is that of another machine",
			list: `{"Modules": [{"Key": "a", "Dir": "/common"}]}`,
			want: map[string]string{}, said: []string{"note live/main.tf:2 Module is not on disk"},
		},
		{
			name: "directory is outside the tree",
			list: `{"Modules": [{"Key": "a", "Dir": "../../x"}]}`,
			want: map[string]string{}, said: []string{"error live/main.tf:2 Module is outside the tree"},
		},
		{
			name: "directory is the root itself",
			list: `{"Modules": [{"Key": "a", "Dir": "."}]}`,
			want: map[string]string{}, said: []string{"error live/main.tf:2 Module calls itself"},
		},
		{
			name: "not JSON",
			list: `{"Modules": [`,
			want: map[string]string{}, said: []string{
				"warning live/.terraform/modules/modules.json:1 Module list is not readable",
				"note live/main.tf:2 Module is not on disk",
			},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := tree(t, code)
			files["live/.terraform/modules/modules.json"] = &fstest.MapFile{Data: []byte(c.list)}
			root, diags := New(files, Limits{}).Evaluate(t.Context(), "live", Inputs{})
			if diff := cmp.Diff(c.want, placed(root)); diff != "" {
				t.Errorf("resources differ (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(c.said, summarize(diags)); diff != "" {
				t.Errorf("diagnostics differ (-want +got)\n%s", diff)
			}
		})
	}
}

// TestOpaqueCall keeps what a module that is not on disk is given.
func TestOpaqueCall(t *testing.T) {
	root, diags := evaluate(t, `
-- main.tf --
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
module "db" {
  for_each  = toset(["a", "b"])
  source    = "example/db/aws"
  version   = "~> 1.0"
  providers = { aws = aws.eu, aws.replica = aws.eu }
  name      = "db-${each.key}"
  subnet    = aws_subnet.s.id
}
resource "aws_subnet" "s" {
  provider = aws.eu
}
`)
	if diff := cmp.Diff([]string{"note main.tf:7 Module is not on disk"}, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
	var got []string
	for _, call := range root.Calls {
		got = append(got, strings.Join([]string{
			call.Address, call.Source, call.Dir, describe(call.Inputs),
			providerRegion(call.Providers["aws"]), providerRegion(call.Providers["aws.replica"]),
			call.References["subnet"][0].Address,
		}, " "))
	}
	want := []string{
		`module.db["a"] example/db/aws  {name: "db-a", subnet: ?} "eu-west-1" "eu-west-1" aws_subnet.s`,
		`module.db["b"] example/db/aws  {name: "db-b", subnet: ?} "eu-west-1" "eu-west-1" aws_subnet.s`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("calls differ (-want +got)\n%s", diff)
	}
}

// countingTree counts how often each file is opened.
type countingTree struct {
	fs.FS
	mutex  sync.Mutex
	opened map[string]int
}

func (c *countingTree) Open(name string) (fs.File, error) {
	c.mutex.Lock()
	c.opened[name]++
	c.mutex.Unlock()
	return c.FS.Open(name)
}

// Stat keeps a look at the size of a file from counting.
func (c *countingTree) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

// TestModuleIsReadOnce has ten roots, at work at the same time, that call one
// module twice each.
func TestModuleIsReadOnce(t *testing.T) {
	files := tree(t, "-- m/main.tf --\nresource \"aws_vpc\" \"v\" {}\n-- m/more.tf.json --\n{}\n")
	roots := []string{"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"}
	for _, dir := range roots {
		files[dir+"/main.tf"] = &fstest.MapFile{Data: []byte(
			"module \"a\" {\n  source = \"../m\"\n}\nmodule \"b\" {\n  source = \"../m/\"\n}\n")}
	}
	counting := &countingTree{FS: files, opened: make(map[string]int)}
	parser := New(counting, Limits{})
	var group sync.WaitGroup
	for _, dir := range roots {
		group.Go(func() {
			if root, diags := parser.Evaluate(t.Context(), dir, Inputs{}); len(root.Resources) != 2 || len(diags) > 0 {
				t.Errorf("%s has %d resources and %v, want 2 and none", dir, len(root.Resources), diags)
			}
		})
	}
	group.Wait()
	for _, name := range []string{"m/main.tf", "m/more.tf.json"} {
		if counting.opened[name] != 1 {
			t.Errorf("%s was read %d times, want once", name, counting.opened[name])
		}
	}
}

// TestModuleCycle has two modules that call each other.
func TestModuleCycle(t *testing.T) {
	root, diags := evaluate(t, `
-- main.tf --
module "a" {
  source = "./a"
}
-- a/main.tf --
module "b" {
  source = "../b"
}
resource "aws_vpc" "a" {}
-- b/main.tf --
module "a" {
  source = "../a"
}
resource "aws_vpc" "b" {}
`)
	if diff := cmp.Diff([]string{"error b/main.tf:2 Module calls itself"}, summarize(diags)); diff != "" {
		t.Errorf("diagnostics differ (-want +got)\n%s", diff)
	}
	want := map[string]string{"module.a.aws_vpc.a": "no region {}", "module.a.module.b.aws_vpc.b": "no region {}"}
	if diff := cmp.Diff(want, placed(root)); diff != "" {
		t.Errorf("resources differ (-want +got)\n%s", diff)
	}
}

// TestRootOutputWithoutValue has an output that no call explains: a plan that
// was cut can hold one, too.
func TestRootOutputWithoutValue(t *testing.T) {
	root, _ := evaluate(t, "-- main.tf --\noutput \"x\" {}\n")
	if got := describe(root.Outputs["x"]); got != "?" {
		t.Errorf("the output is %s, want ?", got)
	}
}
