package topology_test

import (
	"fmt"
	"testing"
)

// tickets is a service behind a load balancer, with the argument of its task
// definition that names what it needs.
const tickets = `
resource "aws_lb" "b" {}
resource "aws_lb_listener" "b" {
  load_balancer_arn = aws_lb.b.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.b.arn
  }
}
resource "aws_lb_target_group" "b" {}
resource "aws_ecs_service" "s" {
  task_definition = aws_ecs_task_definition.s.arn
  load_balancer { target_group_arn = aws_lb_target_group.b.arn }
}
resource "aws_ecs_task_definition" "s" {
  container_definitions = jsonencode([{ name = "s", environment = [{ name = "NEEDS", value = %s }] }])
}
resource "aws_dynamodb_table" "t" { name = "tickets" }
resource "aws_sqs_queue" "q" { name = "tickets" }
`

func TestShallowChecks(t *testing.T) {
	t.Parallel()
	check := func(kind, arguments string) string {
		return fmt.Sprintf("resource \"aws_route53_health_check\" \"c\" {\n  type = %q\n  %s\n}\n", kind, arguments)
	}
	const probes = "fqdn = aws_lb.b.dns_name\n  "
	backed, bare := fmt.Sprintf(tickets, "aws_dynamodb_table.t.name"), fmt.Sprintf(tickets, "aws_sqs_queue.q.url")
	found := "path: aws_lb.b, aws_ecs_service.s needs aws_dynamodb_table.t"
	record := `
resource "aws_route53_record" "r" {
  zone_id = "Z1"
  name    = "tickets.example.com"
  type    = "A"
  %s
  alias {
    name                   = aws_lb.b.dns_name
    zone_id                = aws_lb.b.zone_id
    evaluate_target_health = true
  }
}
`
	named := fmt.Sprintf(record, "")
	used := fmt.Sprintf(record, "set_identifier = \"a\"\n  health_check_id = aws_route53_health_check.c.id\n"+
		"  latency_routing_policy { region = \"us-east-1\" }\n")
	network := "resource \"aws_lb\" \"n\" { load_balancer_type = \"network\" }\n"
	classic := "resource \"aws_elb\" \"n\" {\n  listener {\n    lb_port = 443\n    lb_protocol = %q\n  }\n}\n"
	tests := map[string]struct{ source, want string }{
		"path /":            {backed + check("HTTPS", probes+`resource_path = "/"`), found},
		"no path":           {backed + check("HTTP", probes), found},
		"a path of its own": {backed + check("HTTPS", probes+`resource_path = "/ready"`), ""},
		"a path that is not known": {
			"variable \"p\" {}\n" + backed + check("HTTPS", probes+"resource_path = var.p"),
			"",
		},
		"a string that is looked for":   {backed + check("HTTPS_STR_MATCH", probes+`search_string = "ok"`), ""},
		"a queue is no database":        {bare + check("HTTPS", probes), ""},
		"by the name of a record":       {backed + named + check("HTTPS", `fqdn = "tickets.example.com"`), found},
		"by the record that uses it":    {backed + used + check("HTTPS", `ip_address = "203.0.113.7"`), found},
		"by a name of another":          {backed + named + check("HTTPS", `fqdn = "static.example.com"`), ""},
		"TCP on an application":         {backed + check("TCP", probes+"port = 9443"), "connection: aws_lb.b"},
		"TCP on the port of HTTPS":      {check("TCP", "fqdn = \"a.example.com\"\n  port = 443"), "connection: "},
		"TCP on the port of PostgreSQL": {check("TCP", "fqdn = \"a.example.com\"\n  port = 5432"), ""},
		"TCP on a port that is not known": {
			"variable \"p\" { type = number }\n" + check("TCP", "fqdn = \"a.example.com\"\n  port = var.p"), "",
		},
		"TCP on a network load balancer": {network + check("TCP", "fqdn = aws_lb.n.dns_name\n  port = 443"), ""},
		"TCP on a listener of TLS": {
			fmt.Sprintf(classic, "ssl") + check("TCP", "fqdn = aws_elb.n.dns_name\n  port = 443"),
			"",
		},
		"TCP on a listener of HTTPS": {
			fmt.Sprintf(classic, "https") +
				check("TCP", "fqdn = aws_elb.n.dns_name\n  port = 443"), "connection: aws_elb.n",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := ""
			if shallow := checkNamed(t, model(t, test.source), "c").Shallow; shallow != nil {
				got = shallow.What + ": " + shallow.Target
				if shallow.Workload != "" {
					got += ", " + shallow.Workload + " needs " + shallow.Datastore
				}
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
