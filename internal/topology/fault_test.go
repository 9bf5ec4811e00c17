package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFaultsOfHealthChecks(t *testing.T) {
	t.Parallel()
	alarm := "}\nresource \"aws_cloudwatch_metric_alarm\" \"a\" {\n  alarm_name = \"a\"\n"
	metric := "type = \"CLOUDWATCH_METRIC\"\n  cloudwatch_alarm_region = \"us-east-1\"\n" +
		"  cloudwatch_alarm_name = aws_cloudwatch_metric_alarm.a.alarm_name\n"
	const (
		https      = "type = \"HTTPS\"\n  fqdn = \"a.example.com\"\n"
		calculated = "type = \"CALCULATED\"\n  child_healthchecks = [\"a\", \"b\"]\n"
	)
	tests := map[string]struct {
		arguments string
		want      []string
	}{
		"accepted":              {https, nil},
		"accepted figures":      {https + "request_interval = 10\n  failure_threshold = 10", nil},
		"accepted regions":      {https + `regions = ["us-east-1", "eu-west-1", "sa-east-1"]`, nil},
		"type in small letters": {"type = \"https\"\n  fqdn = \"a.example.com\"", nil},
		"address":               {"type = \"HTTPS\"\n  ip_address = \"203.0.113.7\"", nil},
		"address not known":     {"type = \"HTTPS\"\n  ip_address = var.unset", nil},
		"type not known":        {"type = var.unset\n  request_interval = 30", nil},
		"no type":               {`fqdn = "a.example.com"`, []string{"no-type"}},
		"interval":              {https + "request_interval = 20", []string{"interval request_interval 20"}},
		"interval not known":    {https + "request_interval = var.unset", nil},
		"threshold of 0":        {https + "failure_threshold = 0", []string{"threshold failure_threshold 0"}},
		"threshold of a half":   {https + "failure_threshold = 2.5", []string{"threshold failure_threshold 2.5"}},
		"two regions": {
			https + `regions = ["us-east-1", "eu-west-1", "us-east-1"]`,
			[]string{"few-regions regions eu-west-1,us-east-1"},
		},
		"a region is not known": {https + `regions = ["us-east-1", "eu-west-1", var.unset]`, nil},
		"no checkers there": {
			https + `regions = ["us-east-1", "eu-west-1", "eu-north-1"]`,
			[]string{"no-checkers regions eu-north-1"},
		},
		"no endpoint":    {`type = "TCP"`, []string{"no-endpoint"}},
		"empty endpoint": {"type = \"TCP\"\n  fqdn = \"\"", []string{"no-endpoint fqdn"}},
		"path and string on TCP": {
			"type = \"TCP\"\n  fqdn = \"a\"\n  resource_path = \"/\"\n  search_string = \"ok\"",
			[]string{"not-for-tcp resource_path", "not-for-tcp search_string"},
		},
		"children":    {calculated + "child_health_threshold = 2", nil},
		"no children": {"type = \"CALCULATED\"\n  child_health_threshold = 1", []string{"no-children"}},
		"always passes": {
			calculated + "child_health_threshold = 0",
			[]string{"always-passes child_health_threshold 0"},
		},
		"never passes": {
			calculated + "child_health_threshold = 3",
			[]string{"never-passes child_health_threshold 3"},
		},
		"threshold not known": {calculated + "child_health_threshold = var.unset", nil},
		"number of children": {
			"type = \"CALCULATED\"\n  child_healthchecks = var.unset\n  child_health_threshold = 9",
			nil,
		},
		"a child that is calculated": {
			"type = \"CALCULATED\"\n  child_health_threshold = 1\n" +
				"  child_healthchecks = [aws_route53_health_check.p.id, \"b\"]\n}\n" +
				"resource \"aws_route53_health_check\" \"p\" {\n" + calculated + "child_health_threshold = 1",
			[]string{"calculated-children child_healthchecks aws_route53_health_check.p"},
		},
		"a string to look for": {
			"type = \"HTTP_STR_MATCH\"\n  fqdn = \"a\"\n  search_string = \"ok\"", nil,
		},
		"no string to look for": {"type = \"HTTPS_STR_MATCH\"\n  fqdn = \"a\"", []string{"no-search-string"}},
		"string to look for not known": {
			"type = \"HTTPS_STR_MATCH\"\n  fqdn = \"a\"\n  search_string = var.unset", nil,
		},
		"no such type":       {`type = "ICMP"`, []string{"no-such-type type ICMP"}},
		"no routing control": {`type = "RECOVERY_CONTROL"`, []string{"no-control"}},
		"routing control":    {"type = \"RECOVERY_CONTROL\"\n  routing_control_arn = var.unset", nil},
		"no alarm": {
			"type = \"CLOUDWATCH_METRIC\"\n  cloudwatch_alarm_name = \"a\"",
			[]string{"no-alarm cloudwatch_alarm_region"},
		},
		"usable alarm": {
			metric + alarm + "period = 60\n  evaluation_periods = 3\n  datapoints_to_alarm = 3",
			nil,
		},
		"alarm of high precision": {
			metric + alarm + "period = 10",
			[]string{"unusable-alarm cloudwatch_alarm_name has a period of 10 s"},
		},
		"alarm that counts some": {
			metric + alarm + "evaluation_periods = 3\n  datapoints_to_alarm = 2\n  extended_statistic = \"p99\"",
			[]string{"unusable-alarm cloudwatch_alarm_name uses the statistic p99,counts 2 of 3 periods"},
		},
		"alarm of metric math": {
			metric + alarm + "metric_query {\n    id = \"e\"\n    expression = \"a/b\"\n  }",
			[]string{"unusable-alarm cloudwatch_alarm_name uses metric math"},
		},
		"alarm of one metric query": {
			metric + alarm + "metric_query {\n    id = \"m\"\n    metric {\n      metric_name = \"Up\"\n    }\n  }",
			nil,
		},
		"alarm of two metric queries": {
			metric + alarm + "metric_query {\n    id = \"m\"\n  }\n  metric_query {\n    id = \"n\"\n  }",
			[]string{"unusable-alarm cloudwatch_alarm_name uses metric math"},
		},
		"alarm outside the code": {
			"type = \"CLOUDWATCH_METRIC\"\n  cloudwatch_alarm_region = \"us-east-1\"\n  cloudwatch_alarm_name = \"b\"",
			nil,
		},
		"period of the alarm set": {metric + alarm + "period = var.unset", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document := model(t, "variable \"unset\" {}\nresource \"aws_route53_health_check\" \"c\" {\n"+
				"  "+test.arguments+"\n}\n")
			var got []string
			for _, fault := range checkNamed(t, document, "c").Faults {
				words := []string{fault.What}
				if fault.Attribute != "" {
					words = append(words, fault.Attribute)
				}
				if fault.Number != nil {
					words = append(words, fmt.Sprintf("%g", *fault.Number))
				}
				if len(fault.Names) > 0 {
					words = append(words, strings.Join(fault.Names, ","))
				}
				got = append(got, strings.Join(words, " "))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
		})
	}
}
