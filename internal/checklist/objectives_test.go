package checklist_test

import "testing"

// failover is a pair of records, with 10 s x 3 checks and a TTL of 60 s each.
const failover = `
resource "aws_route53_health_check" "api" {
  type              = "HTTPS"
  fqdn              = "api.example.com"
  resource_path     = "/health"
  request_interval  = 10
  failure_threshold = 3
}
resource "aws_eip" "here" {}
resource "aws_eip" "there" { provider = aws.eu }
resource "aws_route53_record" "primary" {
  zone_id         = "Z1"
  name            = "api.example.com"
  type            = "A"
  ttl             = 60
  records         = [aws_eip.here.public_ip]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.api.id
  failover_routing_policy { type = "PRIMARY" }
}
resource "aws_route53_record" "secondary" {
  zone_id        = "Z1"
  name           = "api.example.com"
  type           = "A"
  ttl            = 60
  records        = [aws_eip.there.public_ip]
  set_identifier = "secondary"
  failover_routing_policy { type = "SECONDARY" }
}
`

const replica = `
resource "aws_db_instance" "copy" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.orders.arn
}
`

const globalTable = `
resource "aws_dynamodb_table" "carts" {
  replica { region_name = "eu-west-1" }
}
`

func TestRecoveryTime(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"without a database": {
			"- RTO: 2 minutes", failover,
			[]string{"kept: RTO = 2 min: failover of api.example.com takes at least 90 s: 10 s x 3 checks + 60 s " +
				"TTL"},
		},
		"with a database to promote": {
			"- RTO: 20 minutes", failover + database + replica,
			[]string{"kept: RTO = 20 min: failover of api.example.com takes at least 16 min 30 s: " +
				"10 s x 3 checks + 60 s TTL + 15 min to promote aws_db_instance.orders"},
		},
		"with a database that every region writes": {
			"- RTO: 2 minutes", failover + globalTable,
			[]string{"kept: RTO = 2 min: failover of api.example.com takes at least 90 s: 10 s x 3 checks + 60 s " +
				"TTL"},
		},
		"too slow, and the rule was left out": {
			"- RTO: < 1 minute", failover,
			[]string{"unproven: RTO < 60 s: failover of api.example.com takes at least 90 s: 10 s x 3 checks + 60 " +
				"s TTL"},
		},
		"as long as it must be shorter than": {
			"- RTO: < 90 seconds", failover,
			[]string{"unproven: RTO < 90 s: failover of api.example.com takes at least 90 s: 10 s x 3 checks + 60 " +
				"s TTL"},
		},
		"as long as it may be": {
			"- RTO: at most 90 seconds", failover,
			[]string{"kept: RTO <= 90 s: failover of api.example.com takes at least 90 s: 10 s x 3 checks + 60 s " +
				"TTL"},
		},
		"a database without a copy": {
			"- RTO: 20 minutes", failover + database,
			[]string{"unproven: RTO = 20 min: aws_db_instance.orders has no copy in another region"},
		},
		"a database whose region is not known": {
			"- RTO: 20 minutes", failover + `resource "aws_db_instance" "it" { provider = aws.unset }`,
			[]string{"unproven: RTO = 20 min: the region of aws_db_instance.it is not known (var.region has no " +
				"value)"},
		},
		"no routed record": {
			"- RTO: 2 minutes", `resource "aws_lb" "api" {}`,
			[]string{"unproven: RTO = 2 min: the code has no DNS record that routes"},
		},
		"a database and no routed record": {
			"- RTO: 2 minutes", database,
			[]string{"unproven: RTO = 2 min: the code has databases, and no DNS record that routes"},
		},
		"an accelerator in place of records": {
			"- RTO: 2 minutes", `resource "aws_globalaccelerator_accelerator" "edge" { name = "edge" }`,
			[]string{"unproven: RTO = 2 min: regionlint does not read how aws_globalaccelerator_accelerator.edge " +
				"leads users"},
		},
		"a module that is not on disk": {
			"- RTO: 2 minutes", failover + "module \"db\" {\n  source = \"acme/db/aws\"\n}\n",
			[]string{"unproven: RTO = 2 min: module.db is not on disk"},
		},
		"nothing notices": {
			"- RTO: 2 minutes", `
			resource "aws_route53_record" "a" {
			  zone_id        = "Z1"
			  name           = "api.example.com"
			  type           = "A"
			  ttl            = 60
			  records        = ["192.0.2.1"]
			  set_identifier = "a"
			  latency_routing_policy { region = "us-east-1" }
			}`,
			[]string{"unproven: RTO = 2 min: nothing notices when the target of aws_route53_record.a fails"},
		},
		"a TTL that is not known": {
			"- RTO: 2 minutes", `
			variable "ttl" { type = number }
			resource "aws_route53_health_check" "c" {
			  type = "TCP"
			  fqdn = "a.example.com"
			  port = 443
			}
			resource "aws_route53_record" "a" {
			  zone_id         = "Z1"
			  name            = "api.example.com"
			  type            = "A"
			  ttl             = var.ttl
			  records         = ["192.0.2.1"]
			  set_identifier  = "a"
			  health_check_id = aws_route53_health_check.c.id
			  latency_routing_policy { region = "us-east-1" }
			}`,
			[]string{"unproven: RTO = 2 min: the TTL of aws_route53_record.a is not known"},
		},
	})
}

func TestRecoveryPoint(t *testing.T) {
	t.Parallel()
	run(t, map[string]example{
		"a replica": {
			"- RPO: 1 minute", database + replica,
			[]string{"kept: RPO = 60 s: the copy of aws_db_instance.orders in another region is 5 s behind at " +
				"least " +
				"(rds-read-replica)"},
		},
		"the worst of several": {
			"- RPO: 1 minute", database + replica + globalTable,
			[]string{"kept: RPO = 60 s: the copy of aws_db_instance.orders in another region is 5 s behind at " +
				"least " +
				"(rds-read-replica), and the other database's no more"},
		},
		"a copy that is too far behind": {
			"- RPO: 1 second", database + replica,
			[]string{"unproven: RPO = 1 s: the copy of aws_db_instance.orders in another region is 5 s behind at " +
				"least " +
				"(rds-read-replica)"},
		},
		"a database without a copy": {
			"- RPO: 1 minute", database + globalTable,
			[]string{"unproven: RPO = 60 s: aws_db_instance.orders has no copy in another region"},
		},
		"no database": {
			"- RPO: 1 minute", failover, []string{"unproven: RPO = 60 s: the code has no database"},
		},
		"a replica in a region that is not known": {
			"- RPO: 1 minute", database + `
			resource "aws_dynamodb_table" "t" {
			  replica { region_name = data.external.r.result.region }
			}
			data "external" "r" { program = ["true"] }`,
			[]string{"unproven: RPO = 60 s: aws_db_instance.orders has no copy in another region"},
		},
		"a copy in a region that is not known": {
			"- RPO: 1 minute", `
			resource "aws_dynamodb_table" "t" {
			  replica { region_name = data.external.r.result.region }
			}
			data "external" "r" { program = ["true"] }`,
			[]string{"unproven: RPO = 60 s: where aws_dynamodb_table.t copies data to is not known"},
		},
		"another cloud": {
			"- RPO: 1 minute", `resource "azurerm_mssql_database" "it" { location = "westeurope" }`,
			[]string{"unproven: RPO = 60 s: regionlint does not read which resources of azurerm keep data"},
		},
	})
}
