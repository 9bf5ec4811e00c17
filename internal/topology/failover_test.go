package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// failoverLines shows what each set takes, with its steps.
func failoverLines(document *topology.Document) []string {
	lines := []string{}
	for _, failover := range document.Topology.Failovers {
		parts := []string{fmt.Sprintf("%s from %s: %g s =", failover.Address, failover.Region, failover.Seconds)}
		for _, step := range failover.Steps {
			parts = append(parts, fmt.Sprintf("%s %g s", step.Kind, step.Seconds))
			if step.Store != "" {
				parts = append(parts, "of "+step.Store)
			}
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	return lines
}

// record is a CNAME of a routed set to a target, checked every 10 s.
func record(label, policy, target string) string {
	return `
resource "aws_route53_record" "` + label + `" {
  zone_id         = "Z1"
  name            = "app.example.com"
  type            = "CNAME"
  ttl             = 30
  records         = [` + target + `]
  set_identifier  = "` + label + `"
  health_check_id = aws_route53_health_check.` + label + `.id
  ` + policy + `
}
resource "aws_route53_health_check" "` + label + `" {
  type             = "HTTPS"
  fqdn             = "` + label + `.example.com"
  request_interval = 10
}
`
}

const (
	primary   = "failover_routing_policy {\n    type = \"PRIMARY\"\n  }"
	secondary = "failover_routing_policy {\n    type = \"SECONDARY\"\n  }"
	virginia  = `"a.us-east-1.elb.amazonaws.com"`
	ireland   = `"b.eu-west-1.elb.amazonaws.com"`
	tokyo     = `"t.ap-northeast-1.elb.amazonaws.com"`
	weighted  = "weighted_routing_policy {\n    weight = 1\n  }"
)

// pair is a failover set from Virginia to Ireland.
func pair() string { return record("first", primary, virginia) + record("second", secondary, ireland) }

// crossing is a database of Virginia with a read replica in Ireland.
const crossing = `
resource "aws_db_instance" "orders" {}
resource "aws_db_instance" "copy" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.orders.arn
}
`

func TestFailovers(t *testing.T) {
	t.Parallel()
	latency := func(name string) string { return "latency_routing_policy {\n    region = \"" + name + "\"\n  }" }
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a pair without data": {pair(), []string{
			"aws_route53_record.first from us-east-1: 60 s = detection 30 s ttl 30 s",
		}},
		"with the database that is lost": {pair() + crossing, []string{
			"aws_route53_record.first from us-east-1: 960 s = detection 30 s ttl 30 s " +
				"promotion 900 s of aws_db_instance.orders",
		}},
		"with a database that stays": {
			record("first", primary, ireland) + record("second", secondary, virginia) + crossing, []string{
				"aws_route53_record.first from eu-west-1: 60 s = detection 30 s ttl 30 s",
			},
		},
		"every region takes writes": {pair() + `
			resource "aws_dynamodb_table" "t" {
			  replica { region_name = "eu-west-1" }
			}`, []string{
			"aws_route53_record.first from us-east-1: 60 s = detection 30 s ttl 30 s",
		}},
		"only backups cross": {pair() + `resource "aws_docdb_cluster" "orders" {}` + copied, []string{
			"aws_route53_record.first from us-east-1: 3660 s = detection 30 s ttl 30 s " +
				"promotion 3600 s of aws_docdb_cluster.orders",
		}},
		"a warehouse does not serve": {pair() + `
			resource "aws_redshift_cluster" "w" {
			  snapshot_copy { destination_region = "eu-west-1" }
			}`, []string{"aws_route53_record.first from us-east-1: 60 s = detection 30 s ttl 30 s"}},
		"a copy that the code does not show": {pair() + `
			resource "aws_db_instance" "orders" {}
			variable "source" {}
			resource "aws_db_instance" "copy" { replicate_source_db = var.source }`, nil},
		"a primary whose region is not known leaves the data of the other": {
			record("first", primary, `"o.example.com"`) + record("second", secondary, ireland) + crossing, []string{
				"aws_route53_record.first from : 960 s = detection 30 s ttl 30 s " +
					"promotion 900 s of aws_db_instance.orders",
			},
		},
		"the slowest of a set": {
			record("first", latency("us-east-1"), virginia) +
				record("second", latency("eu-west-1"), ireland) + crossing, []string{
				"aws_route53_record.first from us-east-1: 960 s = detection 30 s ttl 30 s " +
					"promotion 900 s of aws_db_instance.orders",
			},
		},
		"versions in one region": {
			record("first", weighted, virginia) + record("second", weighted, `"c.us-east-1.elb.amazonaws.com"`), nil,
		},
		"weights over two regions": {
			record("first", weighted, virginia) + record("second", weighted, ireland), []string{
				"aws_route53_record.first from us-east-1: 60 s = detection 30 s ttl 30 s",
			},
		},
		"a secondary alone": {record("first", secondary, ireland), nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(append([]string{}, test.want...), failoverLines(model(t, test.source))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestFailoverIsJudgedByTheDatabasesInItsPath(t *testing.T) {
	t.Parallel()
	source := record("first", primary, "aws_lb.web.dns_name") + record("second", secondary, ireland) + `
resource "aws_lb" "web" {}
resource "aws_lb_target_group" "web" {}
resource "aws_lb_listener" "web" {
  load_balancer_arn = aws_lb.web.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}
resource "aws_ecs_task_definition" "web" {
  container_definitions = jsonencode([{ environment = [{ name = "DB", value = aws_rds_cluster.web.endpoint }] }])
}
resource "aws_ecs_service" "web" {
  task_definition = aws_ecs_task_definition.web.arn
  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
  }
}
resource "aws_rds_global_cluster" "web" {}
resource "aws_rds_cluster" "web" {
  global_cluster_identifier = aws_rds_global_cluster.web.id
  master_username           = "root"
}
resource "aws_rds_cluster" "web_eu" {
  provider                  = aws.eu
  global_cluster_identifier = aws_rds_global_cluster.web.id
}
` + crossing
	want := []string{"aws_route53_record.first from us-east-1: 120 s = " +
		"detection 30 s ttl 30 s promotion 60 s of aws_rds_global_cluster.web"}
	if diff := cmp.Diff(want, failoverLines(model(t, source))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFailoversOfAccelerators(t *testing.T) {
	t.Parallel()
	source := func(endpoints string) string {
		return `
resource "aws_globalaccelerator_accelerator" "a" {}
resource "aws_globalaccelerator_listener" "l" { accelerator_arn = aws_globalaccelerator_accelerator.a.id }
resource "aws_globalaccelerator_endpoint_group" "us" {
  listener_arn                  = aws_globalaccelerator_listener.l.id
  health_check_interval_seconds = 10
  ` + endpoints + `
}
resource "aws_globalaccelerator_endpoint_group" "eu" {
  listener_arn          = aws_globalaccelerator_listener.l.id
  endpoint_group_region = "eu-west-1"
}
resource "aws_eip" "us" {}
resource "aws_lb" "us" {}
resource "aws_lb_listener" "us" {
  load_balancer_arn = aws_lb.us.arn
  default_action { target_group_arn = aws_lb_target_group.us.arn }
}
resource "aws_lb_target_group" "us" {
  health_check { interval = 20 }
}
`
	}
	const own = "endpoint_configuration {\n    endpoint_id = aws_eip.us.id\n  }"
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"by its own checks": {
			source(own), []string{"aws_globalaccelerator_endpoint_group.us from us-east-1: 30 s = detection 30 s"},
		},
		"with a database": {source(own) + crossing, []string{
			"aws_globalaccelerator_endpoint_group.us from us-east-1: 930 s = " +
				"detection 30 s promotion 900 s of aws_db_instance.orders",
		}},
		"by those of a load balancer": {
			source("endpoint_configuration {\n    endpoint_id = aws_lb.us.arn\n  }"),
			[]string{"aws_globalaccelerator_endpoint_group.us from us-east-1: 60 s = detection 60 s"},
		},
		"an endpoint that is not known": {
			source("endpoint_configuration {\n    endpoint_id = \"arn:aws:elasticloadbalancing:us-east-1:1:x\"\n  }"),
			nil,
		},
		"no endpoint": {source(""), nil},
	} {
		if diff := cmp.Diff(append([]string{}, test.want...), failoverLines(model(t, test.source))); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
}
