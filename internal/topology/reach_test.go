package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReaches(t *testing.T) {
	t.Parallel()
	using := func(name, value string) string {
		return fmt.Sprintf(`
			resource "aws_lambda_function" "%s" {
			  provider = aws.eu
			  environment { variables = { USED = %s } }
			}`, name, value)
	}
	const queue = `
		resource "aws_sqs_queue" "jobs" { name = "jobs" }`
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a queue": {queue + using("f", "aws_sqs_queue.jobs.url"), []string{"f -> aws_sqs_queue.jobs"}},
		"the name of what its own region has, too": {queue + `
			resource "aws_sqs_queue" "jobs_eu" {
			  provider = aws.eu
			  name     = "jobs"
			}` + using("f", "aws_sqs_queue.jobs.name"), nil},
		"the address of another, which its own region has, too": {queue + `
			resource "aws_sqs_queue" "jobs_eu" {
			  provider = aws.eu
			  name     = "jobs"
			}` + using("f", "aws_sqs_queue.jobs.url"), []string{"f -> aws_sqs_queue.jobs"}},
		"what watches": {queue + using("queue_monitor", "aws_sqs_queue.jobs.url"), nil},
		"a data source of what has no copies": {`
			data "aws_sqs_queue" "jobs" { name = "jobs" }` + using("f", "data.aws_sqs_queue.jobs.url"), []string{
			"f -> data.aws_sqs_queue.jobs",
		}},
		"a data source of what can have copies": {`
			data "aws_secretsmanager_secret" "s" { name = "s" }` +
			using("f", "data.aws_secretsmanager_secret.s.arn"), nil},
		"the version of a secret, once": {`
			resource "aws_secretsmanager_secret" "s" { name = "s" }
			resource "aws_secretsmanager_secret_version" "v" { secret_id = aws_secretsmanager_secret.s.id }` +
			using("f", "aws_secretsmanager_secret_version.v.arn"), []string{"f -> aws_secretsmanager_secret.s"}},
		"an alias of a key, once": {`
			resource "aws_kms_key" "k" {}
			resource "aws_kms_alias" "k" {
			  name          = "alias/k"
			  target_key_id = aws_kms_key.k.key_id
			}` + using("f", "aws_kms_alias.k.arn"), []string{"f -> aws_kms_key.k"}},
		"the id of a service is no call": {`
			resource "aws_ecs_service" "s" { name = "s" }` + using("f", "aws_ecs_service.s.name"), nil},
		"one of several, which may be its own": {`
			resource "aws_sqs_queue" "q" {
			  for_each = toset(["us-east-1", "eu-west-1"])
			  region   = each.key
			}
			variable "key" {}` + using("f", "aws_sqs_queue.q[var.key].url"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, reach := range model(t, test.source).Topology.Reaches {
				got = append(got, strings.TrimPrefix(reach.Address, "aws_lambda_function.")+" -> "+reach.Target.Address)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("reaches (-want +got):\n%s", diff)
			}
		})
	}
}

func TestStrays(t *testing.T) {
	t.Parallel()
	alarm := func(arn string) string {
		return fmt.Sprintf(`
			resource "aws_cloudwatch_metric_alarm" "a" {
			  provider      = aws.eu
			  alarm_actions = [%s]
			}`, arn)
	}
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"an ARN": {
			alarm(`"arn:aws:sns:us-east-1:1:t"`),
			[]string{"alarm_actions names us-east-1: ARN arn:aws:sns:us-east-1:1:t"},
		},
		"an ARN of its own region": {alarm(`"arn:aws:sns:eu-west-1:1:t"`), nil},
		"built from a variable": {
			`variable "r" { default = "us-east-1" }` + alarm(`"arn:aws:sns:${var.r}:1:t"`), nil,
		},
		"a list with its own":         {alarm(`"arn:aws:sns:us-east-1:1:t", "arn:aws:sns:eu-west-1:1:t"`), nil},
		"a name that is not a region": {alarm(`"arn:aws:sns:us-nowhere-9:1:t"`), nil},
		"a name of one's own": {
			`resource "aws_acm_certificate" "c" { domain_name = "eu-west-1.example.com" }`, nil,
		},
		"a service whose region is told": {`resource "aws_vpc_endpoint" "e" {
			  provider       = aws.eu
			  service_name   = "com.amazonaws.us-east-1.s3"
			  service_region = "us-east-1"
			}`, nil},
		"a zone": {`resource "aws_instance" "i" {
			  provider  = aws.eu
			  user_data = "us-east-1a"
			}`, []string{"user_data names us-east-1: zone us-east-1a"}},
		"a script, without its comments": {`resource "aws_instance" "i" {
			  provider  = aws.eu
			  user_data = <<-EOT
			    # was sqs.ap-south-1.amazonaws.com
			    curl https://sqs.us-west-2.amazonaws.com/1/q
			  EOT
			}`, []string{"user_data names us-west-2: host name sqs.us-west-2.amazonaws.com"}},
		"a setting for the other region": {`resource "aws_lambda_function" "f" {
			  provider = aws.eu
			  environment { variables = { QUEUE_US = "arn:aws:sqs:us-east-1:1:q" } }
			}`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, stray := range model(t, test.source).Topology.Strays {
				for _, text := range stray.Texts {
					line := fmt.Sprintf("%s names %s: %s %s", stray.Attribute, stray.Names, text.Kind, text.Text)
					got = append(got, line)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("strays (-want +got):\n%s", diff)
			}
		})
	}
}
