package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
)

// orchestratorLines shows what performs failovers, why it is believed to, what
// sets it off, and whether it runs where it is of no use.
func orchestratorLines(document *topology.Document) []string {
	lines := []string{}
	for _, o := range document.Topology.Orchestrators {
		line := fmt.Sprintf("%s %s: %s", o.Address, o.Does, o.Because)
		if len(o.Triggers) > 0 {
			line += " <- " + strings.Join(o.Triggers, " <- ")
		}
		if o.InFailingRegion {
			line += " FAILS"
		}
		lines = append(lines, line)
	}
	return lines
}

// allowing is a function whose role may make a call.
func allowing(call string) string {
	return `
resource "aws_lambda_function" "f" {
  function_name = "worker"
  role          = aws_iam_role.r.arn
}
resource "aws_iam_role" "r" { name = "worker" }
resource "aws_iam_role_policy" "p" {
  role = aws_iam_role.r.name
  policy = jsonencode({
    Statement = [
      { Effect = "Deny", Action = "route53-recovery-cluster:UpdateRoutingControlState", Resource = "*" },
      { Effect = "Allow", Action = ["logs:PutLogEvents", "` + call + `"], Resource = aws_db_instance.db.arn },
    ]
  })
}
resource "aws_db_instance" "db" {}
`
}

func TestOrchestrators(t *testing.T) {
	t.Parallel()
	const alarm = `
resource "aws_sns_topic" "t" {}
resource "aws_sns_topic_subscription" "s" {
  topic_arn = aws_sns_topic.t.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.f.arn
}
resource "aws_cloudwatch_metric_alarm" "a" { alarm_actions = [aws_sns_topic.t.arn] }
`
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a function that may promote": {allowing("rds:PromoteReadReplica"), []string{
			"aws_lambda_function.f promotes a database: its role may call rds:PromoteReadReplica FAILS",
		}},
		"a pattern that names the call": {allowing("rds:Promote*"), []string{
			"aws_lambda_function.f promotes a database: its role may call rds:Promote* FAILS",
		}},
		"a pattern that names everything": {allowing("rds:*"), nil},
		"an everyday call":                {allowing("route53:ChangeResourceRecordSets"), nil},
		"an everyday call on alarm": {allowing("route53:ChangeResourceRecordSets") + alarm, []string{
			"aws_lambda_function.f switches users to another region: " +
				"its role may call route53:ChangeResourceRecordSets " +
				"<- aws_sns_topic.t <- aws_cloudwatch_metric_alarm.a FAILS",
		}},
		"a policy document that is attached": {`
			resource "aws_lambda_function" "f" { role = aws_iam_role.r.arn }
			resource "aws_iam_role" "r" {}
			data "aws_iam_policy_document" "base" {
			  statement { actions = ["route53-recovery-cluster:UpdateRoutingControlStates"] }
			}
			data "aws_iam_policy_document" "d" {
			  source_policy_documents = [data.aws_iam_policy_document.base.json]
			}
			resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
			resource "aws_iam_role_policy_attachment" "a" {
			  role       = aws_iam_role.r.name
			  policy_arn = aws_iam_policy.p.arn
			}`, []string{"aws_lambda_function.f switches users to another region: " +
			"its role may call route53-recovery-cluster:UpdateRoutingControlStates FAILS"}},
		"a policy in JSON, of a role by name": {`
			resource "aws_lambda_function" "f" { role = aws_iam_role.r.arn }
			resource "aws_iam_role" "r" { name = "worker" }
			resource "aws_iam_role_policy" "p" {
			  role   = "worker"
			  policy = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"rds:SwitchoverGlobalCluster\"}}"
			}`, []string{
			"aws_lambda_function.f promotes a database: its role may call rds:SwitchoverGlobalCluster FAILS",
		}},
		"a name": {`resource "aws_lambda_function" "DrFailover" {}`, []string{
			"aws_lambda_function.DrFailover fails over: its name says so FAILS",
		}},
		"the name of a module": {`module "region_failover" { source = "./fail" }`, []string{
			"module.region_failover.aws_lambda_function.this fails over: its name says so FAILS",
		}},
		"a name that only tells": {`resource "aws_lambda_function" "failover_notifier" {}`, nil},
		"promotions of a shop":   {`resource "aws_lambda_function" "promotion_service" {}`, nil},
		"a trigger that says so": {`
			resource "aws_lambda_function" "f" {}
			resource "aws_cloudwatch_event_rule" "start_failover" {}
			resource "aws_cloudwatch_event_target" "t" {
			  rule = aws_cloudwatch_event_rule.start_failover.name
			  arn  = aws_lambda_function.f.arn
			}`, []string{"aws_lambda_function.f fails over: " +
			"the name of aws_cloudwatch_event_rule.start_failover says so, " +
			"which triggers it <- aws_cloudwatch_event_rule.start_failover FAILS"}},
		"a state machine with its functions": {allowing("rds:FailoverGlobalCluster") + `
			resource "aws_sfn_state_machine" "m" {
			  definition = jsonencode({ States = { One = { Resource = aws_lambda_function.f.arn } } })
			}`, []string{"aws_sfn_state_machine.m promotes a database: of its function aws_lambda_function.f, " +
			"its role may call rds:FailoverGlobalCluster FAILS"}},
		"a build that calls": {`resource "aws_codebuild_project" "b" {
			  source { buildspec = "aws rds failover-global-cluster --region us-west-2" }
			}`, []string{"aws_codebuild_project.b promotes a database: it calls rds:FailoverGlobalCluster FAILS"}},
		"a topic that sets off what is not here": {`
			resource "aws_sns_topic" "failover" {}
			resource "aws_cloudwatch_metric_alarm" "a" { alarm_actions = [aws_sns_topic.failover.arn] }`, []string{
			"aws_sns_topic.failover fails over: its name says so <- aws_cloudwatch_metric_alarm.a FAILS",
		}},
		"a topic that nothing sets off": {`resource "aws_sns_topic" "failover" {}`, nil},
		"a failover between zones":      {`resource "aws_lambda_function" "nat_failover" {}`, nil},
		"a topic for people": {`
			resource "aws_sns_topic" "failover" {}
			resource "aws_sns_topic_subscription" "s" {
			  topic_arn = aws_sns_topic.failover.arn
			  protocol  = "email"
			  endpoint  = "a@example.com"
			}
			resource "aws_cloudwatch_metric_alarm" "a" { alarm_actions = [aws_sns_topic.failover.arn] }`, nil},
		"an alarm that sets off what is not here": {`
			variable "topic" {}
			resource "aws_cloudwatch_metric_alarm" "failover" { alarm_actions = [var.topic] }`, []string{
			"aws_cloudwatch_metric_alarm.failover fails over: its name says so FAILS",
		}},
		"an alarm on Route 53 can be nowhere else": {`
			variable "topic" {}
			resource "aws_cloudwatch_metric_alarm" "failover" {
			  namespace     = "AWS/Route53"
			  alarm_actions = [var.topic]
			}`, []string{"aws_cloudwatch_metric_alarm.failover fails over: its name says so"}},
		"in the standby": {`resource "aws_lambda_function" "failover" { provider = aws.eu }`, []string{
			"aws_lambda_function.failover fails over: its name says so",
		}},
		"in both": {`
			resource "aws_lambda_function" "failover" {}
			resource "aws_lambda_function" "failover_eu" { provider = aws.eu }`, []string{
			"aws_lambda_function.failover fails over: its name says so",
			"aws_lambda_function.failover_eu fails over: its name says so",
		}},
		"perhaps in a module that is not on disk": {`
			resource "aws_lambda_function" "failover" {}
			module "dr_failover" { source = "example/lambda/aws" }`, []string{
			"aws_lambda_function.failover fails over: its name says so",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			declared := intent.Document{Declared: true, Regions: []intent.Region{
				{Name: "us-east-1", Role: "primary"}, {Name: "eu-west-1", Role: "standby"},
			}}
			e := estate{
				"providers.tf": providers, "main.tf": test.source,
				"fail/main.tf": `resource "aws_lambda_function" "this" {}`,
			}
			b := builder(t)
			in := topology.Input{Name: "app", Placement: b.Place(e.roots(t, "."), ""), Intent: declared}
			if diff := cmp.Diff(append([]string{}, test.want...), orchestratorLines(b.Build(in).Document)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTheRegionThatFails(t *testing.T) {
	t.Parallel()
	const function = `resource "aws_lambda_function" "failover" {}
`
	equals := intent.Document{Model: &intent.Model{Value: "active-active"}}
	elsewhere := intent.Document{Regions: []intent.Region{{Name: "eu-west-1", Role: "primary"}}}
	for name, test := range map[string]struct {
		source   string
		declared intent.Document
		fails    bool
	}{
		"where the PRIMARY leads":  {source: function + pair(), fails: true},
		"the PRIMARY leads away":   {source: function + record("first", primary, ireland)},
		"where the writer is":      {source: function + crossing, fails: true},
		"no copy tells":            {source: function + `resource "aws_db_instance" "a" {}`},
		"both regions take writes": {source: function + crossing, declared: equals},
		"another is declared":      {source: function + crossing, declared: elsewhere},
		"two writers, two regions": {source: function + crossing + swapped},
	} {
		document := modelWith(t, test.source, test.declared)
		if got := document.Topology.Orchestrators[0].InFailingRegion; got != test.fails {
			t.Errorf("%s: in the failing region: %t, want %t", name, got, test.fails)
		}
	}
}

// swapped is a database of Ireland with a read replica in Virginia.
const swapped = `
resource "aws_db_instance" "users" { provider = aws.eu }
resource "aws_db_instance" "users_copy" { replicate_source_db = aws_db_instance.users.arn }
`

func TestTheSameFailoverInAnotherRoot(t *testing.T) {
	t.Parallel()
	e := estate{
		"fail/main.tf": `resource "aws_lambda_function" "failover" {}`,
		"us/main.tf":   `provider "aws" { region = "us-east-1" }` + "\n" + `module "dr" { source = "../fail" }`,
		"eu/main.tf":   `provider "aws" { region = "eu-west-1" }` + "\n" + `module "dr" { source = "../fail" }`,
		"more/main.tf": `provider "aws" { region = "us-east-1" }` + "\n" + `module "dr" { source = "../fail" }`,
	}
	b := builder(t)
	for other, fails := range map[string]bool{"eu": false, "more": true} {
		document := b.Build(topology.Input{
			Name: "us", Placement: b.Place(e.roots(t, "us"), ""), Elsewhere: elsewhere(t, e, "us", other),
			Intent: intent.Document{Regions: []intent.Region{{Name: "us-east-1", Role: "primary"}}},
		}).Document
		if got := document.Topology.Orchestrators[0].InFailingRegion; got != fails {
			t.Errorf("beside %s: in the failing region: %t, want %t", other, got, fails)
		}
	}
}
