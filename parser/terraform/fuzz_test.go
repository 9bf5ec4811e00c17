package terraform

import (
	"context"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/hashicorp/hcl/v2"
)

// addFixtures seeds a target with the files of the repository's fixtures that
// end in a suffix.
func addFixtures(f *testing.F, suffix string) {
	f.Helper()
	fixtures := os.DirFS("../../testdata")
	err := fs.WalkDir(fixtures, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, suffix) {
			return err
		}
		text, err := fs.ReadFile(fixtures, name)
		f.Add(text)
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
}

// FuzzEvaluate evaluates arbitrary text as a module: whatever it is, the
// evaluation ends without a panic and every explanation can be asked for.
func FuzzEvaluate(f *testing.F) {
	addFixtures(f, ".tf")
	f.Add([]byte(`resource "a" "b" {
  count = 2
  x     = [for r in a.c : r.y][*].z
  dynamic "d" {
    for_each = a.c
    content {
      v = try(d.value.w, "x")
    }
  }
}
resource "a" "c" {
  for_each = { k = "v" }
  y        = jsonencode({ a = each.value })
}
module "m" {
  for_each  = a.c
  source    = "./m"
  in        = each.value
  providers = { aws = aws.x }
}
provider "aws" {
  alias  = "x"
  region = module.m["k"].out
}
`))
	f.Add([]byte("locals {\n  a = \"%{ for x in local.b }${x}%{ endfor }\"\n  b = merge({}, { c = 1e3 })\n}\n"))
	f.Add([]byte("variable \"v\" {\n  type = object({ a = optional(list(string), [\"x\"]) })\n  default = {}\n}\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		fuzzFiles(t, fstest.MapFS{
			"main.tf": {Data: text},
			"m/m.tf":  {Data: []byte("variable \"in\" {}\noutput \"out\" {\n  value = var.in\n}\n")},
		})
	})
}

// FuzzJSON is FuzzEvaluate for JSON syntax.
func FuzzJSON(f *testing.F) {
	addFixtures(f, ".tf.json")
	f.Add([]byte(`{"resource": {"a": {"b": {"x": "${local.a}", "provider": "aws.x"}}}, "locals": [{"a": [1]}]}`))
	f.Add([]byte(`{"variable": {"v": {"type": "list(string)"}}}`))
	f.Add([]byte(`{"terraform": {"required_providers": {"a": {"source": "b/c"}}}}`))
	f.Fuzz(func(t *testing.T, text []byte) { fuzzFiles(t, fstest.MapFS{"main.tf.json": {Data: text}}) })
}

// FuzzTfvars is FuzzEvaluate for variables files.
func FuzzTfvars(f *testing.F) {
	addFixtures(f, ".tfvars")
	f.Add([]byte("v = { a = [\"x\"] }\nw = <<-EOT\n  text\n  EOT\n"))
	f.Add([]byte("v = 1e5\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		fuzzFiles(t, fstest.MapFS{
			"main.tf": {Data: []byte(`variable "v" {
  type = object({ a = list(string), b = optional(map(number), { c = 1 }) })
}
resource "a" "b" {
  region = var.v.a[0]
}
`)},
			"terraform.tfvars": {Data: text},
		})
	})
}

// FuzzModulesManifest is FuzzEvaluate for the list of downloaded modules.
func FuzzModulesManifest(f *testing.F) {
	f.Add([]byte(`{"Modules": [{"Key": "", "Dir": "."}, {"Key": "m", "Source": "a/b/c", "Dir": "x"}]}`))
	f.Add([]byte(`{"Modules": [{"Key": "m", "Dir": "..\\..\\etc"}, {"Key": "m.n", "Dir": "/etc"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		fuzzFiles(t, fstest.MapFS{
			"main.tf":                         {Data: []byte("module \"m\" {\n  source = \"a/b/c\"\n}\n")},
			"x/main.tf":                       {Data: []byte("module \"n\" {\n  source = \"d/e/f\"\n}\n")},
			".terraform/modules/modules.json": {Data: text},
		})
	})
}

// fuzzFiles evaluates a module twice and asks for every explanation.
func fuzzFiles(t *testing.T, files fstest.MapFS) {
	t.Helper()
	parser := New(files, Limits{Instances: 100})
	_, _ = parser.Roots(t.Context(), ".", Search{})
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	root, diags := parser.Evaluate(ctx, ".", Inputs{})
	_, again := New(files, Limits{Instances: 100}).Evaluate(ctx, ".", Inputs{})
	if first, second := summarize(diags), summarize(again); ctx.Err() == nil && !slices.Equal(first, second) {
		t.Errorf("diagnostics differ between two runs: %v, %v", first, second)
	}
	for _, diag := range diags {
		inside(t, files, diag.Subject)
	}
	for _, r := range root.Resources {
		for name := range r.Values.AsValueMap() {
			_ = r.Origin(name)
			rng, _ := r.AttributeRange(name)
			inside(t, files, &rng)
			_ = parser.Span(rng)
		}
	}
}

// inside checks that a range lies in its file.
func inside(t *testing.T, files fstest.MapFS, rng *hcl.Range) {
	t.Helper()
	if rng == nil || files[rng.Filename] == nil {
		return
	}
	if size := len(files[rng.Filename].Data); rng.Start.Byte < 0 || rng.Start.Byte > size {
		t.Errorf("%s does not begin within the %d bytes of its file", rng, size)
	}
}
