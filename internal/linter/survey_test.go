package linter

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/regionlint/regionlint/rules"
)

// replicated is a database whose replica is in another root, and a lone one
// beside it.
const replicated = `
-- orders/main.tf --
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
resource "aws_lb" "us" {}
resource "aws_lb" "eu" { provider = aws.eu }
resource "aws_db_instance" "orders" {
  identifier = "orders"
  multi_az   = true
}
resource "aws_db_instance" "lone" {
  identifier = "lone"
  multi_az   = true
}
-- replica/main.tf --
provider "aws" { region = "eu-west-1" }
resource "aws_db_instance" "replica" {
  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:orders"
}
`

// TestSystemsAreLookedAtAgain: what another root has silences a finding, and
// whether there was room to keep the system that has it changes nothing.
func TestSystemsAreLookedAtAgain(t *testing.T) {
	t.Parallel()
	top := t.TempDir()
	for _, file := range txtar.Parse([]byte(replicated)).Files {
		name := filepath.Join(top, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"aws_db_instance.lone"}
	for _, keep := range []int{0, keptResources} {
		var got []string
		for _, each := range judged(t, top, keep) {
			for _, f := range each.result.Findings {
				got = append(got, f.Resource)
			}
			if each.kept != nil {
				t.Errorf("with room for %d, a system is still kept at the end", keep)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("databases in one region, with room for %d (-want +got):\n%s", keep, diff)
		}
	}
}

// judged judges the systems below a directory by one rule, with room for a
// number of resource instances.
func judged(t *testing.T, top string, keep int) []survey {
	t.Helper()
	options := Options{Paths: []string{top}}
	w, err := openWorkspace(options.Paths, "")
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}()
	e, err := openEstate(t.Context(), options, w)
	if err != nil {
		t.Fatal(err)
	}
	e.keep = keep
	engine, err := rules.NewEngine(rules.Options{Only: []string{"database/single-region"}})
	if err != nil {
		t.Fatal(err)
	}
	surveys, err := e.judge(t.Context(), engine)
	if err != nil {
		t.Fatal(err)
	}
	return surveys
}
