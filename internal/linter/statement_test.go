package linter_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/regionlint/regionlint/internal/finding"
	"github.com/regionlint/regionlint/internal/linter"
)

// governed is two roots under one rule file.
const governed = `
-- CLAUDE.md --
# Shop

## Disaster recovery

- Primary: us-east-1
- RTO: 1 minute
- RTO: 5 minutes
- RTO: 2 shifts
-- live/carts/main.tf --
provider "aws" { region = "us-east-1" }
resource "aws_ecs_service" "carts" {}
-- live/orders/main.tf --
provider "aws" { region = "us-east-1" }
resource "aws_ecs_service" "orders" {}
`

const oneSystem = governed + `
-- .regionlint.hcl --
system "shop" {
  roots = ["live/*"]
}
`

const onlyARegion = `
-- CLAUDE.md --
# Shop

Region: us-east-1
-- main.tf --
provider "aws" { region = "us-east-1" }
resource "aws_db_instance" "orders" { identifier = "orders" }
resource "aws_ecs_service" "orders" {}
`

// TestStatementsOfRuleFiles: what is wrong with a statement alone is said once,
// however many systems it governs and whichever of their roots are asked for.
func TestStatementsOfRuleFiles(t *testing.T) {
	t.Parallel()
	both := func(system string) []string {
		return []string{
			"note recovery/untested CLAUDE.md:6 of " + system,
			"warning intent/contradiction CLAUDE.md:7 of " + system,
			"note intent/not-understood CLAUDE.md:8 of " + system,
		}
	}
	for name, test := range map[string]struct {
		tree, path string
		want       []string
	}{
		"two systems":                       {governed, "", both("live/carts")},
		"one system in the configuration":   {oneSystem, "", both("shop")},
		"one root of that system":           {oneSystem, "live/orders", both("shop")},
		"nothing but the region of the one": {onlyARegion, "", []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			for _, f := range lintTree(t, test.tree, test.path).Findings {
				place := fmt.Sprintf("%s:%d", f.File, f.Start.Line)
				got = append(got, fmt.Sprintf("%s %s %s of %s", f.Severity, f.Rule, place, f.System))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// lintTree lints a path of a repository with the files of an archive.
func lintTree(t *testing.T, archive, path string) finding.Report {
	t.Helper()
	top := t.TempDir()
	if err := os.Mkdir(filepath.Join(top, ".git"), 0o750); err != nil {
		t.Fatal(err)
	}
	for _, file := range txtar.Parse([]byte(archive)).Files {
		name := filepath.Join(top, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	report, err := linter.Lint(t.Context(), linter.Options{Paths: []string{filepath.Join(top, path)}})
	if err != nil {
		t.Fatal(err)
	}
	return report
}
