package topology_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// alarmLines shows each alarm, and each metric that it reads in another line.
func alarmLines(document *topology.Document) []string {
	lines := []string{}
	for _, alarm := range document.Topology.Alarms {
		line := alarm.Address + " @ " + alarm.Region + " " + alarm.TreatMissingData
		if len(alarm.Actions) > 0 {
			line += " -> " + strings.Join(alarm.Actions, ", ")
		}
		if len(alarm.Members) > 0 {
			line += " of " + strings.Join(alarm.Members, ", ")
		}
		if len(alarm.Unknown) > 0 {
			line += " unknown: " + strings.Join(alarm.Unknown, ", ")
		}
		lines = append(lines, line)
		for _, metric := range alarm.Metrics {
			lines = append(lines, "  "+metricLine(metric))
		}
	}
	return lines
}

func metricLine(metric topology.AlarmMetric) string {
	words := []string{metric.Attribute, metric.Namespace, metric.Name, metric.Statistic}
	for _, dimension := range metric.Dimensions {
		words = append(words, fmt.Sprintf("%s=%s%v", dimension.Name, dimension.Value, dimension.Targets))
	}
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), " ")
}

func TestAlarms(t *testing.T) {
	t.Parallel()
	document := model(t, `
resource "aws_rds_cluster" "s" { cluster_identifier = "orders" }
resource "aws_rds_cluster" "o" {}
resource "aws_sns_topic" "t" { name = "t" }
resource "aws_cloudwatch_metric_alarm" "plain" {
  region              = "eu-west-1"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.t.arn]
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.s.cluster_identifier
    SourceRegion        = "us-east-1"
  }
}
resource "aws_cloudwatch_metric_alarm" "math" {
  provider   = aws.eu
  alarm_name = "math"
  metric_query {
    id          = "worst"
    expression  = "MAX([a, b])"
    return_data = true
  }
  metric_query {
    id = "a"
    metric {
      namespace   = "AWS/RDS"
      metric_name = "ReplicaLag"
      stat        = "Maximum"
      period      = 60
      dimensions  = { DBInstanceIdentifier = "a" }
    }
  }
  metric_query {
    id = "b"
    metric {
      namespace   = "AWS/RDS"
      metric_name = "ReplicaLag"
      stat        = "Maximum"
      period      = 60
      dimensions  = { DBClusterIdentifier = aws_rds_cluster.o.id }
    }
  }
}
resource "aws_cloudwatch_composite_alarm" "all" {
  provider   = aws.eu
  alarm_name = "all"
  alarm_rule = "ALARM(\"math\") AND NOT ALARM(other)"
}
variable "silence" { type = string }
resource "aws_cloudwatch_metric_alarm" "unsure" {
  metric_name        = var.silence
  treat_missing_data = var.silence
  actions_enabled    = false
}
`)
	want := []string{
		"aws_cloudwatch_composite_alarm.all @ eu-west-1  of aws_cloudwatch_metric_alarm.math",
		"aws_cloudwatch_metric_alarm.math @ eu-west-1 missing",
		"  metric_query[1].metric[0] AWS/RDS ReplicaLag Maximum DBInstanceIdentifier=a[]",
		"  metric_query[2].metric[0] AWS/RDS ReplicaLag Maximum DBClusterIdentifier=[aws_rds_cluster.o]",
		"aws_cloudwatch_metric_alarm.plain @ eu-west-1 breaching -> aws_sns_topic.t",
		"  AWS/RDS AuroraGlobalDBReplicationLag Maximum DBClusterIdentifier=orders[aws_rds_cluster.s]" +
			" SourceRegion=us-east-1[]",
		"aws_cloudwatch_metric_alarm.unsure @ us-east-1  unknown: treat_missing_data",
		"  ",
	}
	if diff := cmp.Diff(want, alarmLines(document)); diff != "" {
		t.Errorf("alarms (-want +got):\n%s", diff)
	}
}

// silences shows what takes missing data for health, and what goes by it.
func silences(document *topology.Document) []string {
	lines := []string{}
	for _, silence := range document.Topology.Silences {
		words := []string{silence.Address + "." + silence.Attribute}
		for _, move := range silence.Moves {
			words = append(words, move.Address)
		}
		lines = append(lines, strings.Join(words, " -> "))
	}
	return lines
}

func TestSilences(t *testing.T) {
	t.Parallel()
	alarm := func(label, silence, arguments string) string {
		return fmt.Sprintf("resource \"aws_cloudwatch_metric_alarm\" %q {\n  alarm_name = %[1]q\n"+
			"  treat_missing_data = %[2]q\n  %[3]s\n}\n", label, silence, arguments)
	}
	follows := func(label, arguments string) string {
		return fmt.Sprintf("resource \"aws_route53_health_check\" %q {\n  type = \"CLOUDWATCH_METRIC\"\n"+
			"  cloudwatch_alarm_region = \"us-east-1\"\n  cloudwatch_alarm_name = %[1]q\n  %[2]s\n"+
			"}\n", label, arguments)
	}
	both := func(threshold int) string {
		return fmt.Sprintf("resource \"aws_route53_health_check\" \"both\" {\n  type = \"CALCULATED\"\n"+
			"  child_health_threshold = %d\n"+
			"  child_healthchecks = [aws_route53_health_check.a.id, aws_route53_health_check.b.id]\n}\n", threshold)
	}
	const silent = "aws_cloudwatch_metric_alarm.a.treat_missing_data -> aws_route53_health_check.a"
	tests := map[string]struct {
		source string
		want   []string
	}{
		"an alarm behind a check":    {alarm("a", "notBreaching", "") + follows("a", ""), []string{silent}},
		"an alarm of another region": {alarm("a", "notBreaching", "provider = aws.eu") + follows("a", ""), nil},
		"an alarm behind nothing": {
			alarm("a", "notBreaching", "alarm_actions = [\"arn:aws:sns:us-east-1:111122223333:mail\"]"),
			nil,
		},
		"an alarm that breaches": {alarm("a", "breaching", "") + follows("a", ""), nil},
		"a check without data": {
			follows("a", `insufficient_data_health_status = "Healthy"`),
			[]string{"aws_route53_health_check.a.insufficient_data_health_status"},
		},
		"a check that fails without data": {follows("a", `insufficient_data_health_status = "Unhealthy"`), nil},
		"a child beside one that hears, both needed": {
			alarm("a", "notBreaching", "") + alarm("b", "breaching", "") + follows("a", "") + follows("b", "") +
				both(2), nil,
		},
		"a child beside one that hears, one needed": {
			alarm("a", "notBreaching", "") + alarm("b", "breaching", "") + follows("a", "") + follows("b", "") +
				both(1),
			[]string{silent},
		},
		"a child beside one that does not hear": {
			alarm("a", "notBreaching", "") + alarm("b", "missing", "") + follows("a", "") + follows("b", "") + both(2),
			[]string{silent},
		},
		"a child beside one that probes": {
			alarm("a", "notBreaching", "") + follows("a", "") + httpsCheck("b", `fqdn = "b.example.com"`) +
				both(2), nil,
		},
		"a child that a record uses, too": {
			alarm("a", "notBreaching", "") + follows("a", "") + httpsCheck("b", `fqdn = "b.example.com"`) + both(2) +
				latencySet("aws_route53_health_check.a.id", "aws_route53_health_check.both.id"), []string{silent},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := append([]string{}, test.want...)
			if diff := cmp.Diff(want, silences(model(t, test.source))); diff != "" {
				t.Errorf("silences (-want +got):\n%s", diff)
			}
		})
	}
}

// failoverByTopic is a function that fails over when a topic says so.
const failoverByTopic = `
resource "aws_sns_topic" "failover" { name = "failover" }
resource "aws_sns_topic_subscription" "failover" {
  topic_arn = aws_sns_topic.failover.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.failover.arn
}
resource "aws_lambda_function" "failover" { function_name = "failover" }
`

func TestSilencesOfFailovers(t *testing.T) {
	t.Parallel()
	alarm := func(label, silence string, sets bool) string {
		actions := ""
		if sets {
			actions = "alarm_actions = [aws_sns_topic.failover.arn]"
		}
		return fmt.Sprintf("resource \"aws_cloudwatch_metric_alarm\" %q {\n  alarm_name = %[1]q\n"+
			"  treat_missing_data = %[2]q\n  %[3]s\n}\n", label, silence, actions)
	}
	composite := func(rule string) string {
		return fmt.Sprintf("resource \"aws_cloudwatch_composite_alarm\" \"both\" {\n  alarm_name = \"both\"\n"+
			"  alarm_rule = %q\n  alarm_actions = [aws_sns_topic.failover.arn]\n}\n", rule)
	}
	const silent = "aws_cloudwatch_metric_alarm.a.treat_missing_data -> aws_lambda_function.failover"
	tests := map[string]struct {
		source string
		want   []string
	}{
		"alone":                 {alarm("a", "notBreaching", true), []string{silent}},
		"beside one that hears": {alarm("a", "notBreaching", true) + alarm("b", "breaching", true), []string{}},
		"both needed": {
			alarm("a", "notBreaching", false) + alarm("b", "breaching", false) +
				composite("ALARM(${aws_cloudwatch_metric_alarm.a.alarm_name}) AND "+
					"ALARM(${aws_cloudwatch_metric_alarm.b.alarm_name})"),
			[]string{silent},
		},
		"either, and one hears": {
			alarm("a", "notBreaching", false) + alarm("b", "breaching", false) + composite("ALARM(a) OR ALARM(b)"),
			[]string{},
		},
		"either, and none hears": {
			alarm("a", "notBreaching", false) + alarm("b", "missing", false) + composite("ALARM(a) OR ALARM(b)"),
			[]string{silent},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, silences(model(t, failoverByTopic+test.source))); diff != "" {
				t.Errorf("silences (-want +got):\n%s", diff)
			}
		})
	}
}
