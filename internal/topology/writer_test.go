package topology_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
)

func TestSingleWriters(t *testing.T) {
	t.Parallel()
	const pair = `
		resource "aws_db_instance" "a" {}
		resource "aws_db_instance" "b" {
		  provider            = aws.eu
		  replicate_source_db = aws_db_instance.a.arn
		}`
	const table = `
		resource "aws_dynamodb_table" "t" {
		  replica { region_name = "eu-west-1" }
		}`
	global := func(argument string) string {
		return globalCluster + `
			resource "aws_rds_cluster" "a" {
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  master_username           = "root"
			}
			resource "aws_rds_cluster" "b" {
			  provider                  = aws.eu
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			  ` + argument + `
			}`
	}
	third := func(argument string) string {
		return global("enable_global_write_forwarding = true") + `
			provider "aws" {
			  alias  = "jp"
			  region = "ap-northeast-1"
			}
			resource "aws_rds_cluster" "c" {
			  provider                  = aws.jp
			  global_cluster_identifier = aws_rds_global_cluster.g.id
			}
			` + argument
	}
	serving := `
		resource "aws_ecs_service" "us" {}
		resource "aws_ecs_service" "eu" { provider = aws.eu }`
	affine := intent.Document{Cells: []intent.Cell{{Subject: "user data", Value: "region-affine"}}}
	pinned := intent.Document{Residency: []intent.Residency{{
		Match: intent.Match{All: true}, Allow: []string{"us-east-1", "ap-northeast-1"},
	}}}
	for name, test := range map[string]struct {
		source   string
		declared intent.Document
		want     []string
	}{
		"a cross-region replica": {
			pair, intent.Document{}, []string{"aws_db_instance.a@us-east-1: aws_db_instance.b@eu-west-1"},
		},
		"a global database": {
			global(""), intent.Document{}, []string{"aws_rds_cluster.a@us-east-1: aws_rds_cluster.b@eu-west-1"},
		},
		"write forwarding": {global("enable_global_write_forwarding = true"), intent.Document{}, nil},
		"unknown write forwarding": {
			`variable "f" { type = bool }` + global("enable_global_write_forwarding = var.f"), intent.Document{}, nil,
		},
		"one of two secondaries forwards": {
			third(`resource "aws_ecs_service" "jp" { provider = aws.jp }`),
			intent.Document{},
			[]string{"aws_rds_cluster.a@us-east-1: aws_rds_cluster.c@ap-northeast-1"},
		},
		"a copy for recovery beside one that forwards": {third(""), intent.Document{}, nil},
		"a database in one region":                     {`resource "aws_db_instance" "a" {}`, intent.Document{}, nil},
		"a global table":                               {table, intent.Document{}, nil},
		"sessions": {
			strings.ReplaceAll(pair, `"a" {}`, `"a" { identifier = "sessions" }`), intent.Document{}, nil,
		},
		"data of a region":          {pair, affine, nil},
		"one region that may serve": {pair + serving, pinned, nil},
		"each region writes its data": {
			pair + "\n" + `resource "aws_db_instance" "c" { provider = aws.eu }`, intent.Document{}, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, writer := range modelWith(t, test.source, test.declared).Topology.SingleWriters {
				words := []string{writer.Address + "@" + writer.Region + ":"}
				for _, replica := range writer.Replicas {
					words = append(words, replica.Address+"@"+replica.Region)
				}
				got = append(got, strings.Join(words, " "))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
