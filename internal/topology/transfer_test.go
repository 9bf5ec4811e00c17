package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// crossings lists the paths to other regions, with their prices.
func crossings(document *topology.Document) []string {
	list := []string{}
	for _, path := range document.Topology.Transfers {
		text := fmt.Sprintf("%s %s %s -> %s", path.Kind, path.Source.Address, path.FromRegion, path.ToRegion)
		if path.USDPerGB != nil {
			text += fmt.Sprintf(" %v", *path.USDPerGB)
		}
		if path.BackUSDPerGB != nil {
			text += fmt.Sprintf(" back %v", *path.BackUSDPerGB)
		}
		if path.Unwatched {
			text += " unwatched"
		}
		list = append(list, text)
	}
	return list
}

const joined = `
resource "aws_vpc" "us" { cidr_block = "10.0.0.0/16" }
resource "aws_vpc" "tokyo" {
  provider   = aws.tokyo
  cidr_block = "10.1.0.0/16"
}
resource "aws_vpc_peering_connection" "tokyo" {
  vpc_id      = aws_vpc.us.id
  peer_vpc_id = aws_vpc.tokyo.id
}
`

func TestTransfers(t *testing.T) {
	t.Parallel()
	const peering = "peering aws_vpc_peering_connection.tokyo us-east-1 -> ap-northeast-1 0.02 back 0.09"
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"the region of a peer by its network": {joined, []string{peering + " unwatched"}},
		"by its accepter": {`
resource "aws_vpc_peering_connection" "tokyo" {
  vpc_id      = "vpc-1"
  peer_vpc_id = "vpc-2"
}
resource "aws_vpc_peering_connection_accepter" "tokyo" {
  provider                  = aws.tokyo
  vpc_peering_connection_id = aws_vpc_peering_connection.tokyo.id
}`, []string{peering + " unwatched"}},
		"a peer of the same region": {`
resource "aws_vpc_peering_connection" "p" {
  vpc_id      = "vpc-1"
  peer_vpc_id = "vpc-2"
  peer_region = "us-east-1"
}`, []string{}},
		"between the regions of US East": {`
resource "aws_ec2_transit_gateway_peering_attachment" "p" {
  transit_gateway_id      = "tgw-1"
  peer_transit_gateway_id = "tgw-2"
  peer_region             = "us-east-2"
}`, []string{
			"transit-gateway aws_ec2_transit_gateway_peering_attachment.p " +
				"us-east-1 -> us-east-2 0.01 back 0.01 unwatched",
		}},
		"a region that a variable gives, which may be the cheaper neighbour": {`
variable "peer" {}
resource "aws_vpc_peering_connection" "p" {
  vpc_id      = "vpc-1"
  peer_vpc_id = "vpc-2"
  peer_region = var.peer
}`, []string{"peering aws_vpc_peering_connection.p us-east-1 -> var.peer unwatched"}},
		"a region without a figure": {`
resource "aws_db_instance" "d" {}
resource "aws_db_instance" "r" {
  region              = "mx-central-1"
  replicate_source_db = aws_db_instance.d.arn
}
resource "aws_db_instance_automated_backups_replication" "b" {
  provider               = aws.eu
  source_db_instance_arn = aws_db_instance.d.arn
}
resource "aws_db_instance" "rr" {
  replicate_source_db = aws_db_instance.r.arn
}`, []string{
			"replication aws_db_instance.d us-east-1 -> mx-central-1 0.02 unwatched",
			"replication aws_db_instance.r mx-central-1 -> us-east-1 unwatched",
			"backup aws_db_instance.d us-east-1 -> eu-west-1 0.02 unwatched",
		}},
		"a registry": {`
resource "aws_ecr_replication_configuration" "r" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-west-1"
        registry_id = "123456789012"
      }
    }
  }
}`, []string{"replication aws_ecr_replication_configuration.r us-east-1 -> eu-west-1 0.02 unwatched"}},
		"what a workload asks for": {`
resource "aws_sqs_queue" "jobs" { provider = aws.eu }
resource "aws_lambda_function" "f" {
  environment { variables = { QUEUE = aws_sqs_queue.jobs.url } }
}`, []string{"dependency aws_lambda_function.f us-east-1 -> eu-west-1 0.02 back 0.02"}},
		"a copy of a secret": {`
resource "aws_secretsmanager_secret" "s" {
  replica { region = "eu-west-1" }
}`, []string{}},
		"a budget": {joined + `resource "aws_budgets_budget" "b" {}`, []string{peering}},
		"budgets of an unknown number": {
			joined + "variable \"b\" {}\nresource \"aws_budgets_budget\" \"b\" { for_each = var.b }", []string{peering},
		},
		"no budget after all": {
			joined + `resource "aws_budgets_budget" "b" { count = 0 }`, []string{peering + " unwatched"},
		},
		"a module for budgets": {
			joined + "module \"m\" { source = \"acme/budgets/aws\" }", []string{peering},
		},
		"another module": {joined + "module \"m\" { source = \"acme/vpc/aws\" }", []string{peering + " unwatched"}},
		"a stack with a budget": {joined + `
resource "aws_cloudformation_stack" "s" {
  template_body = jsonencode({ Resources = { B = { Type = "AWS::Budgets::Budget" } } })
}`, []string{peering}},
		"an alarm on the bill": {joined + `
resource "aws_cloudwatch_metric_alarm" "a" { namespace = "AWS/Billing" }`, []string{peering}},
		"an alarm on a database": {joined + `
resource "aws_cloudwatch_metric_alarm" "a" { namespace = "AWS/RDS" }`, []string{peering + " unwatched"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, crossings(model(t, test.source))); diff != "" {
				t.Errorf("transfers (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEndsWithoutTags(t *testing.T) {
	t.Parallel()
	const copied = `
resource "aws_db_instance" "d" { tags = { team = "shop" } }
resource "aws_db_instance" "r" {
  provider            = aws.eu
  replicate_source_db = aws_db_instance.d.arn
}
`
	tags := func(names ...string) intent.Document {
		return intent.Document{Egress: []intent.Egress{{Kind: "deny"}, {Kind: "tags", Tags: names}}}
	}
	for name, test := range map[string]struct {
		source   string
		declared intent.Document
		want     []string
	}{
		"nothing is asked for": {copied, intent.Document{Egress: []intent.Egress{{Kind: "budget"}}}, []string{}},
		"a tag that one has":   {copied, tags("team"), []string{"aws_db_instance.r [team] by 1, 1 path"}},
		"a tag that none has": {copied, tags("team", "cost"), []string{
			"aws_db_instance.d [cost] by 1, 1 path", "aws_db_instance.r [team cost] by 1, 1 path",
		}},
		"no tag is named": {copied, tags(), []string{"aws_db_instance.r [] by 1, 1 path"}},
		"the code names the tags": {
			copied + "resource \"aws_ce_cost_allocation_tag\" \"c\" { tag_key = \"cost\" }", tags(),
			[]string{"aws_db_instance.d [cost] by 1, 1 path", "aws_db_instance.r [cost] by 1, 1 path"},
		},
		"a connection": {joined, tags("team"), []string{"aws_vpc_peering_connection.tokyo [team] by 1, 1 path"}},
		"others set the tags": {`
resource "aws_vpc_peering_connection" "p" {
  peer_region = "eu-west-1"
  lifecycle { ignore_changes = [tags] }
}`, tags("team"), []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			for _, end := range modelWith(t, test.source, test.declared).Topology.Untagged {
				got = append(got, fmt.Sprintf("%s %v by %d, %d path",
					end.Address, end.Lacks, end.Statement, len(end.Paths)))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("ends (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGroupsThatAdmitAnotherRegion(t *testing.T) {
	t.Parallel()
	admits := func(arguments ...string) string {
		return fmt.Sprintf(`
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.us.id
  ingress {
    %s
  }
}
`, strings.Join(arguments, "\n"))
	}
	const all, other = `protocol = "-1"`, `cidr_blocks = ["10.1.0.0/16"]`
	const tokyo = "aws_security_group.g [%s] ap-northeast-1"
	for name, test := range map[string]struct{ source, want string }{
		"the other network":   {admits(all, other), "10.1.0.0/16"},
		"both networks":       {admits(all, `cidr_blocks = ["10.0.0.0/8"]`), "10.0.0.0/8"},
		"a part of it":        {admits(all, `cidr_blocks = ["10.1.7.0/24"]`), "10.1.7.0/24"},
		"everybody":           {admits(all, `cidr_blocks = ["0.0.0.0/0"]`), "0.0.0.0/0"},
		"its own network":     {admits(all, `cidr_blocks = [aws_vpc.us.cidr_block]`), ""},
		"itself":              {admits(all, `self = true`), ""},
		"a port":              {admits(`protocol = "tcp"`, `from_port = 443`, `to_port = 443`, other), ""},
		"an unknown protocol": {"variable \"p\" {}\n" + admits(`protocol = var.p`, other), ""},
		"what traffic goes out": {`
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.us.id
  egress {
    protocol    = "-1"
    cidr_blocks = ["10.1.0.0/16"]
  }
}`, ""},
		"a rule of its own": {`
resource "aws_security_group" "g" { vpc_id = aws_vpc.us.id }
resource "aws_vpc_security_group_ingress_rule" "r" {
  security_group_id = aws_security_group.g.id
  ip_protocol       = "-1"
  cidr_ipv4         = aws_vpc.tokyo.cidr_block
}`, "10.1.0.0/16"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, want := []string{}, []string{}
			if test.want != "" {
				want = append(want, fmt.Sprintf(tokyo, test.want))
			}
			for _, group := range model(t, joined+test.source).Topology.OpenPeers {
				for _, rule := range group.Admits {
					got = append(got, fmt.Sprintf("%s %v %s", group.Address, rule.From, rule.OtherRegion))
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEndpointsWithoutLimit(t *testing.T) {
	t.Parallel()
	const s3, gateway = `service_name = "com.amazonaws.us-east-1.s3"`, `vpc_endpoint_type = "GatewayLoadBalancer"`
	const everything = `policy = jsonencode({
  Statement = { Effect = "Allow", Principal = { AWS = "*" }, Action = ["*"], Resource = "*" }
})`
	const kms, isInterface = `service_name = "com.amazonaws.us-east-1.kms"`, `vpc_endpoint_type = "Interface"`
	for name, test := range map[string]struct {
		arguments []string
		want      []string
	}{
		"a gateway":               {[]string{s3}, []string{"s3"}},
		"a gateway of any name":   {[]string{`service_name = var.v`}, []string{""}},
		"an interface":            {[]string{isInterface, kms}, []string{"kms"}},
		"an interface of a name":  {[]string{isInterface, `service_name = var.v`}, []string{}},
		"a type that is unknown":  {[]string{`vpc_endpoint_type = var.v`, s3}, []string{}},
		"a policy":                {[]string{s3, `policy = "{}"`}, []string{}},
		"an unknown policy":       {[]string{s3, `policy = var.v`}, []string{}},
		"a policy of everything":  {[]string{s3, everything}, []string{"s3 policy"}},
		"a policy set by others":  {[]string{s3, `lifecycle { ignore_changes = [policy] }`}, []string{}},
		"an appliance's endpoint": {[]string{gateway, `service_name = "com.amazonaws.vpce.us-east-1.x"`}, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := []string{}
			source := "variable \"v\" {}\nresource \"aws_vpc_endpoint\" \"e\" {\n" +
				strings.Join(test.arguments, "\n") + "\n}\n"
			for _, endpoint := range model(t, source).Topology.OpenEndpoints {
				text := endpoint.Service
				if endpoint.Attribute != "" {
					text += " " + endpoint.Attribute
				}
				got = append(got, text)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("endpoints (-want +got):\n%s", diff)
			}
		})
	}
}
