package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// label is the name of a resource of the root module.
func label(e topology.Element) string { return e.Address[strings.LastIndex(e.Address, ".")+1:] }

func TestStreams(t *testing.T) {
	t.Parallel()
	table := func(stream, copies string) string {
		return fmt.Sprintf("resource \"aws_dynamodb_table\" \"t\" {\n  name = \"t\"\n%s\n%s\n}\n", stream, copies)
	}
	const copied = `  replica { region_name = "eu-west-1" }`
	const both = "  stream_enabled = true\n  stream_view_type = \"NEW_AND_OLD_IMAGES\""
	const inEurope = "  provider = aws.eu\n"
	legacy := func(home, europe string, regions ...string) string {
		var source strings.Builder
		source.WriteString(table(home, "") + strings.Replace(table(inEurope+europe, ""), `"t"`, `"e"`, 1))
		source.WriteString("resource \"aws_dynamodb_global_table\" \"g\" {\n  name = \"t\"\n")
		for _, name := range regions {
			fmt.Fprintf(&source, "  replica { region_name = %q }\n", name)
		}
		return source.String() + "}\n"
	}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"no copies": {table("  stream_enabled = false", ""), []string{}},
		"off": {
			table("  stream_enabled = false", copied),
			[]string{"t: off , 2019.11.21 by t to eu-west-1, insufficient"},
		},
		"says nothing": {
			table("", copied), []string{"t: unset , 2019.11.21 by t to eu-west-1"},
		},
		"both images": {
			table(both, copied),
			[]string{"t: on NEW_AND_OLD_IMAGES, 2019.11.21 by t to eu-west-1"},
		},
		"another view": {
			table("  stream_enabled = true\n  stream_view_type = \"OLD_IMAGE\"", copied),
			[]string{"t: on OLD_IMAGE, 2019.11.21 by t to eu-west-1, insufficient"},
		},
		"not known": {
			table("  stream_enabled = var.x\n  stream_view_type = \"OLD_IMAGE\"", copied) + `variable "x" {}`,
			[]string{"t: unknown OLD_IMAGE, 2019.11.21 by t to eu-west-1"},
		},
		"view not known": {
			table("  stream_enabled = true\n  stream_view_type = var.x", copied) + `variable "x" {}`,
			[]string{"t: on , 2019.11.21 by t to eu-west-1"},
		},
		"strong consistency": {
			table("  stream_enabled = false", `  replica {
    region_name      = "eu-west-1"
    consistency_mode = "STRONG"
  }`),
			[]string{},
		},
		"copies that may not exist": {
			table("  stream_enabled = false", `  dynamic "replica" {
    for_each = var.x
    content { region_name = "eu-west-1" }
  }`) + `variable "x" {}`,
			[]string{},
		},
		"copy that is a resource": {
			table("  stream_enabled = false", "") + `
resource "aws_dynamodb_table_replica" "r" {
  provider         = aws.eu
  global_table_arn = aws_dynamodb_table.t.arn
}`,
			[]string{"t: off , 2019.11.21 by r to eu-west-1, insufficient"},
		},
		"copy that may not exist": {
			table("  stream_enabled = false", "") + `
variable "x" {}
resource "aws_dynamodb_table_replica" "r" {
  count            = var.x
  provider         = aws.eu
  global_table_arn = aws_dynamodb_table.t.arn
}`,
			[]string{},
		},
		"legacy members": {
			legacy(both, "", "us-east-1", "eu-west-1"),
			[]string{
				"e: unset , 2017.11.29 by g to us-east-1, insufficient",
				"t: on NEW_AND_OLD_IMAGES, 2017.11.29 by g to eu-west-1",
			},
		},
		"table in a region that the global table does not have": {
			legacy(both, "", "us-east-1", "sa-east-1"),
			[]string{"t: on NEW_AND_OLD_IMAGES, 2017.11.29 by g to sa-east-1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			for _, s := range model(t, test.source).Topology.Streams {
				line := fmt.Sprintf("%s: %s %s, %s by %s to %s", label(s.Element), s.Status, s.View, s.Version,
					label(s.Global), strings.Join(s.Regions, " "))
				if s.Insufficient {
					line += ", insufficient"
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("streams (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSourcesWithoutBackups(t *testing.T) {
	t.Parallel()
	replica := func(source string) string {
		return `
resource "aws_db_instance" "main" {
  identifier = "main"
` + source + `
}
resource "aws_db_instance" "copy" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.main.arn
}
`
	}
	for name, test := range map[string]struct {
		source string
		want   map[string]bool // by the address of the copy
	}{
		"unset":      {replica(""), map[string]bool{"aws_db_instance.copy": true}},
		"none":       {replica("backup_retention_period = 0"), map[string]bool{"aws_db_instance.copy": true}},
		"text":       {replica(`backup_retention_period = "0"`), map[string]bool{"aws_db_instance.copy": true}},
		"seven days": {replica("backup_retention_period = 7"), map[string]bool{"aws_db_instance.copy": false}},
		"not known": {
			replica("backup_retention_period = var.x") + `variable "x" {}`,
			map[string]bool{"aws_db_instance.copy": false},
		},
		"restored":    {replica(`snapshot_identifier = "last"`), map[string]bool{"aws_db_instance.copy": false}},
		"not certain": {replica("count = var.x") + `variable "x" {}`, map[string]bool{"aws_db_instance.copy": false}},
		"copy of a copy": {
			replica("") + `
resource "aws_db_instance" "third" {
  provider            = aws.tokyo
  replicate_source_db = aws_db_instance.copy.arn
}`,
			map[string]bool{"aws_db_instance.copy": true, "aws_db_instance.third": true},
		},
		"cluster": {
			`
resource "aws_rds_cluster" "main" { cluster_identifier = "main" }
resource "aws_db_instance" "copy" {
  provider            = aws.eu
  replicate_source_db = aws_rds_cluster.main.arn
}`,
			map[string]bool{"aws_db_instance.copy": false},
		},
		"outside the code": {
			`resource "aws_db_instance" "copy" { replicate_source_db = "arn:aws:rds:eu-west-1:123456789012:db:main" }`,
			map[string]bool{"aws_db_instance.copy": false},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := map[string]bool{}
			for _, edge := range model(t, test.source).Topology.Replication {
				got[edge.Address] = edge.SourceUnbacked
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("source without backups (-want +got):\n%s", diff)
			}
		})
	}
}
