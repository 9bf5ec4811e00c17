package topology_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUnwatchedRecords(t *testing.T) {
	t.Parallel()
	record := func(label, name, arguments string) string {
		return fmt.Sprintf("resource \"aws_route53_record\" %q {\n  zone_id = \"Z1\"\n  name = %q\n"+
			"  type = \"A\"\n  %s\n}\n",
			label, name, arguments)
	}
	to := func(target, evaluate string) string {
		return fmt.Sprintf("alias {\n    name = %s\n    zone_id = \"Z1\"\n    evaluate_target_health = %s\n"+
			"  }\n", target, evaluate)
	}
	const (
		values = "ttl = 60\n  records = [\"203.0.113.7\"]\n"
		app    = "app.example.com"
		leaf   = "leaf.example.com"
		us     = "set_identifier = \"us\"\n  latency_routing_policy { region = \"us-east-1\" }\n"
		eu     = "set_identifier = \"eu\"\n  latency_routing_policy { region = \"eu-west-1\" }\n"
		weight = "set_identifier = \"a\"\n  weighted_routing_policy { weight = 1 }\n"
		first  = "set_identifier = \"p\"\n  failover_routing_policy { type = \"PRIMARY\" }\n"
		second = "set_identifier = \"s\"\n  failover_routing_policy { type = \"SECONDARY\" }\n"
		either = "set_identifier = \"e\"\n  failover_routing_policy { type = var.unset }\n"
		check  = "health_check_id = \"11111111-2222-3333-4444-555555555555\"\n"
	)
	lb := "aws_lb.b.dns_name"
	unknownIdentifier := strings.Replace(weight, `"a"`, "aws_lb.b.arn", 1)
	tests := map[string]struct {
		source string
		want   map[string]string
	}{
		"neither": {
			record("us", app, us+values) + record("eu", app, eu+values+check),
			map[string]string{"us": "unasked"},
		},
		"alias that does not ask": {record("us", app, us+to(lb, "false")), map[string]string{"us": "unasked"}},
		"alias that asks":         {record("us", app, us+to(lb, "true")), nil},
		"alias that may ask":      {record("us", app, us+to(lb, "var.unset")), nil},
		"check that is not known": {record("us", app, us+values+"health_check_id = var.unset\n"), nil},
		"simple":                  {record("us", app, values), nil},
		"failover pair": {
			record("p", app, first+values) + record("s", app, second+values),
			map[string]string{"p": "unasked"},
		},
		"role that is not known":  {record("e", app, either+values), nil},
		"only one of its weights": {record("us", app, weight+values), nil},
		"only one by region":      {record("us", app, us+values), map[string]string{"us": "unasked"}},
		"one of an unknown number": {
			record("us", app, weight+values+"count = var.unset\n"),
			map[string]string{"us": "unasked"},
		},
		"only one of its weights, leading to a known region": {
			record("us", app, unknownIdentifier+to(`"b.us-east-1.elb.amazonaws.com"`, "false")), nil,
		},
		"only one of its weights, leading anywhere": {
			record("us", app, unknownIdentifier+values), map[string]string{"us": "unasked"},
		},
		"weights among what has no region": {
			record("a", app, weight+to(`"d1.cloudfront.net"`, "false")) +
				record("b", app, weight+to(`"d2.cloudfront.net"`, "false")), nil,
		},
		"weight of zero": {
			record("a", app, weight+values) +
				record("b", app, strings.Replace(weight, "weight = 1", "weight = 0", 1)+values),
			map[string]string{"a": "unasked"},
		},
		"leads to a watched set": {
			record("us", app, us+to("aws_route53_record.p.fqdn", "false")) + record("p", leaf, first+values+check) +
				record("s", leaf, second+values), nil,
		},
		"leads to a simple record that is watched, without asking": {
			record("us", app, us+to("aws_route53_record.leaf.fqdn", "false")) + record("leaf", leaf, values+check),
			map[string]string{"us": "unasked"},
		},
		"asks a simple record that is watched": {
			record("us", app, us+to("aws_route53_record.leaf.fqdn", "true")) + record("leaf", leaf, values+check), nil,
		},
		"asks a simple record without health": {
			record("us", app, us+to("aws_route53_record.leaf.fqdn", "true")) + record("leaf", leaf, values),
			map[string]string{"us": "in-vain"},
		},
		"asks a simple alias that asks": {
			record("us", app, us+to("aws_route53_record.leaf.fqdn", "true")) +
				record("leaf", leaf, to(lb, "true")), nil,
		},
		"asks a simple record without health, by its name": {
			record("us", app, us+to(`"leaf.example.com"`, "true")) + record("leaf", leaf, values),
			map[string]string{"us": "in-vain"},
		},
		"asks weighted records, which are found themselves": {
			record("us", app, us+to("aws_route53_record.a.fqdn", "true")) + record("a", leaf, weight+values) +
				record("b", leaf, weight+values), map[string]string{"a": "unasked", "b": "unasked"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := map[string]string{}
			source := "variable \"unset\" {}\nresource \"aws_lb\" \"b\" {}\n" + test.source
			for _, route := range model(t, source).Topology.Routes {
				for _, member := range route.Members {
					if member.Unwatched != "" {
						got[member.Address[len("aws_route53_record."):]] = member.Unwatched
					}
				}
			}
			want := map[string]string{}
			maps.Copy(want, test.want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("unwatched (-want +got):\n%s", diff)
			}
		})
	}
}
