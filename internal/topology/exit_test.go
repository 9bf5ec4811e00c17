package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// onAllData is a statement that keeps all data in some regions.
func onAllData(regions ...string) intent.Document {
	return intent.Document{Residency: []intent.Residency{
		{Subject: "all data", Match: intent.Match{All: true}, Allow: regions},
	}}
}

// onWords is a statement on what goes by some words.
func onWords(words string, regions ...string) intent.Document {
	return intent.Document{Residency: []intent.Residency{
		{Subject: words, Match: intent.Match{Words: strings.Fields(words)}, Allow: regions},
	}}
}

// exitLine shows an exit as "element attribute: path > to (onward)".
func exitLine(exit topology.Exit) string {
	show := func(held topology.Holding) string { return strings.TrimSpace(held.Address + " " + held.Region) }
	way := make([]string, 0, len(exit.Path)+1)
	for _, held := range append(exit.Path, exit.To) {
		way = append(way, show(held))
	}
	words := []string{strings.TrimSpace(exit.Address+" "+exit.Attribute) + ":", strings.Join(way, " > ")}
	for _, held := range exit.Onward {
		words = append(words, "("+show(held)+")")
	}
	return strings.Join(words, " ")
}

func exitLines(document *topology.Document) []string {
	found := document.Topology.Residency
	lines := []string{}
	for kind, exits := range map[string][]topology.Exit{
		"copy": found.Copies, "backup": found.Backups, "log": found.Logs, "key": found.Keys, "image": found.Images,
	} {
		for _, exit := range exits {
			lines = append(lines, kind+" "+exitLine(exit))
		}
	}
	return lines
}

const chain = `
resource "aws_db_instance" "users" {}
resource "aws_db_instance" "copy" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.users.arn
}
resource "aws_db_instance" "far" {
  provider            = aws.tokyo
  replicate_source_db = aws_db_instance.copy.arn
}
`

func TestExitsOfCopies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		intent intent.Document
		want   []string
	}{
		"a copy of a copy leaves": {chain, onWords("users", "us-east-1", "eu-west-1"), []string{
			"copy aws_db_instance.copy: aws_db_instance.users us-east-1 > aws_db_instance.copy eu-west-1 > " +
				"aws_db_instance.far ap-northeast-1",
		}},
		"what left is copied on": {chain, onAllData("us-east-1"), []string{
			"copy aws_db_instance.users: aws_db_instance.users us-east-1 > aws_db_instance.copy eu-west-1 " +
				"(aws_db_instance.far ap-northeast-1)",
		}},
		"nothing leaves": {chain, onAllData("us-east-1", "eu-west-1", "ap-northeast-1"), []string{}},
		"a table names the region of its copy": {`
			resource "aws_dynamodb_table" "users" {
			  replica { region_name = "eu-west-1" }
			}`, onAllData("us-east-1"), []string{
			"copy aws_dynamodb_table.users replica[0]: aws_dynamodb_table.users us-east-1 > " +
				"aws_dynamodb_table.users eu-west-1",
		}},
		"a source outside the code": {`
			resource "aws_db_instance" "copy" {
			  provider            = aws.eu
			  replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:users"
			}`, onAllData("us-east-1"), []string{
			"copy aws_db_instance.copy replicate_source_db: aws_db_instance.copy eu-west-1",
		}},
		"the region of the copy is not known": {`
			variable "copy" {}
			resource "aws_dynamodb_table" "users" {
			  replica { region_name = var.copy }
			}`, onAllData("us-east-1"), []string{}},
		"a key, where the statement is on keys": {`
			resource "aws_kms_key" "main" { multi_region = true }
			resource "aws_kms_replica_key" "copy" {
			  provider        = aws.eu
			  primary_key_arn = aws_kms_key.main.arn
			}`, onWords("key", "us-east-1"), []string{
			"key aws_kms_replica_key.copy primary_key_arn: aws_kms_replica_key.copy eu-west-1",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, exitLines(modelWith(t, test.source, test.intent))); diff != "" {
				t.Errorf("exits (-want +got):\n%s", diff)
			}
		})
	}
}

const streamed = `
resource "aws_dynamodb_table" "users" { name = "users" }
resource "aws_kinesis_stream" "changes" { name = "changes" }
resource "aws_dynamodb_kinesis_streaming_destination" "users" {
  table_name = aws_dynamodb_table.users.name
  stream_arn = aws_kinesis_stream.changes.arn
}
resource "aws_kinesis_firehose_delivery_stream" "lake" {
  kinesis_source_configuration { kinesis_stream_arn = aws_kinesis_stream.changes.arn }
  extended_s3_configuration { bucket_arn = %s }
}
resource "aws_s3_bucket" "lake" {
  provider = aws.eu
  bucket   = "lake"
}
`

func TestExitsOfLogs(t *testing.T) {
	t.Parallel()
	const leaves = "log aws_kinesis_firehose_delivery_stream.lake extended_s3_configuration[0].bucket_arn: " +
		"aws_dynamodb_table.users us-east-1 > aws_dynamodb_kinesis_streaming_destination.users us-east-1 > " +
		"aws_kinesis_stream.changes us-east-1 > aws_kinesis_firehose_delivery_stream.lake us-east-1 > " +
		"aws_s3_bucket.lake eu-west-1"
	target := func(pattern string) string {
		return fmt.Sprintf(`
			resource "aws_cloudwatch_event_rule" "r" { %s }
			resource "aws_cloudwatch_event_target" "t" {
			  rule = aws_cloudwatch_event_rule.r.name
			  arn  = "arn:aws:events:eu-west-1:111122223333:event-bus/central"
			}`, pattern)
	}
	for name, test := range map[string]struct {
		source string
		intent intent.Document
		want   []string
	}{
		"records go their whole way": {
			fmt.Sprintf(streamed, "aws_s3_bucket.lake.arn"), onWords("users", "us-east-1"), []string{leaves},
		},
		"a bucket of the code by its ARN": {
			fmt.Sprintf(streamed, `"arn:aws:s3:::lake/raw/"`), onWords("users", "us-east-1"), []string{leaves},
		},
		"a bucket outside the code": {
			fmt.Sprintf(streamed, `"arn:aws:s3:::other"`), onWords("users", "us-east-1"), []string{},
		},
		"other data": {fmt.Sprintf(streamed, "aws_s3_bucket.lake.arn"), onWords("payments", "us-east-1"), []string{}},
		"events of the own application": {
			target(`event_pattern = jsonencode({ source = ["shop"] })`),
			onAllData("us-east-1"),
			[]string{"log aws_cloudwatch_event_target.t arn: " +
				"aws_cloudwatch_event_target.t us-east-1 > eu-west-1"},
		},
		"events of the cloud": {
			target(`event_pattern = jsonencode({ source = ["aws.health"] })`), onAllData("us-east-1"), []string{},
		},
		"events of buckets": {
			target(`event_pattern = jsonencode({ source = ["aws.s3"] })`), onAllData("us-east-1"),
			[]string{"log aws_cloudwatch_event_target.t arn: aws_cloudwatch_event_target.t us-east-1 > eu-west-1"},
		},
		"a schedule": {target(`schedule_expression = "rate(1 day)"`), onAllData("us-east-1"), []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := modelWith(t, test.source, test.intent)
			if diff := cmp.Diff(test.want, exitLines(document)); diff != "" {
				t.Errorf("exits (-want +got):\n%s", diff)
			}
		})
	}
}
