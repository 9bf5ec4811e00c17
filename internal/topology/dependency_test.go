package topology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/regionlint/regionlint/internal/topology"
)

// dependencyLines shows the edges from workloads, each in one line: who, whom,
// by what argument.
func dependencyLines(document *topology.Document) []string {
	lines := []string{}
	for _, edge := range document.Topology.Dependencies {
		how := map[string]string{"reference": "", "text": " by text", "policy": " by policy"}[edge.How]
		if edge.Form == "identifier" {
			how = " by name"
		}
		line := fmt.Sprintf("%s -> %s (%s)%s in %s", edge.From, edge.To, edge.ToKind, how, edge.Attribute)
		if edge.Address != edge.From {
			line += " of " + edge.Address
		}
		if edge.CrossRegion {
			line += ", " + edge.FromRegion + " to " + edge.ToRegion
		}
		if edge.HereToo {
			line += ", as in its own"
		}
		if edge.AnyOf {
			line += ", one of several"
		}
		lines = append(lines, strings.ReplaceAll(line, "aws_", ""))
	}
	return lines
}

func TestDependencies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"a function's environment": {`
resource "aws_dynamodb_table" "seats" { name = "seats" }
resource "aws_lambda_function" "book" {
  function_name = "book"
  environment { variables = { TABLE = aws_dynamodb_table.seats.name } }
}`, []string{
			"lambda_function.book -> dynamodb_table.seats (key-value) by name in environment[0].variables",
		}},
		"container definitions with an unknown part": {`
resource "aws_db_instance" "orders" {
  provider   = aws.eu
  identifier = "orders"
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{ environment = [{ name = "DB", value = aws_db_instance.orders.address }] }])
}
resource "aws_ecs_service" "s" { task_definition = aws_ecs_task_definition.t.arn }`, []string{
			"ecs_service.s -> db_instance.orders (relational) in container_definitions of ecs_task_definition.t, " +
				"us-east-1 to eu-west-1",
		}},
		"a task definition by its family": {`
resource "aws_sqs_queue" "mail" {}
resource "aws_ecs_task_definition" "shop" {
  family                = "shop"
  container_definitions = jsonencode([{ environment = [{ name = "Q", value = aws_sqs_queue.mail.url }] }])
}
data "aws_ecs_task_definition" "shop" { task_definition = aws_ecs_task_definition.shop.family }
resource "aws_ecs_service" "shop" { task_definition = data.aws_ecs_task_definition.shop.arn }`, []string{
			"ecs_service.shop -> sqs_queue.mail (queue) in container_definitions of ecs_task_definition.shop",
		}},
		"a secret, and what is in it": {`
resource "aws_rds_cluster" "books" { cluster_identifier = "books" }
resource "aws_secretsmanager_secret" "db" { name = "books/db" }
resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = aws_secretsmanager_secret.db.id
  secret_string = jsonencode({ host = aws_rds_cluster.books.endpoint })
}
resource "aws_ecs_task_definition" "t" {
  container_definitions = jsonencode([{ secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }] }])
}
resource "aws_ecs_service" "s" { task_definition = aws_ecs_task_definition.t.arn }`, []string{
			"ecs_service.s -> rds_cluster.books (relational) in secret_string of secretsmanager_secret_version.db",
			"ecs_service.s -> secretsmanager_secret.db (secret) in container_definitions of ecs_task_definition.t",
		}},
		"a parameter, read by a data source": {`
resource "aws_elasticache_replication_group" "hot" { replication_group_id = "hot" }
resource "aws_ssm_parameter" "hot" {
  name  = "/shop/hot"
  value = aws_elasticache_replication_group.hot.primary_endpoint_address
}
data "aws_ssm_parameter" "hot" { name = aws_ssm_parameter.hot.name }
resource "aws_apprunner_service" "s" {
  source_configuration {
    image_repository {
      image_configuration { runtime_environment_variables = { HOT = data.aws_ssm_parameter.hot.value } }
    }
  }
}`, []string{
			"apprunner_service.s -> elasticache_replication_group.hot (cache) in value of ssm_parameter.hot",
			"apprunner_service.s -> ssm_parameter.hot (parameter) by name in name of data.ssm_parameter.hot",
		}},
		"a load balancer, its services and servers": {`
resource "aws_lb" "front" {}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.front.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}
resource "aws_lb_listener_rule" "api" {
  listener_arn = aws_lb_listener.https.arn
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.api.arn
  }
}
resource "aws_lb_target_group" "web" {}
resource "aws_lb_target_group" "api" {}
resource "aws_ecs_service" "web" {
  load_balancer { target_group_arn = aws_lb_target_group.web.arn }
}
resource "aws_autoscaling_group" "web" { target_group_arns = [aws_lb_target_group.web.arn] }
resource "aws_autoscaling_group" "later" {}
resource "aws_autoscaling_attachment" "later" {
  autoscaling_group_name = aws_autoscaling_group.later.name
  lb_target_group_arn    = aws_lb_target_group.api.arn
}
resource "aws_instance" "api" {}
resource "aws_lb_target_group_attachment" "api" {
  target_group_arn = aws_lb_target_group.api.arn
  target_id        = aws_instance.api.id
}`, []string{
			"lb.front -> autoscaling_group.later (instance) by name " +
				"in autoscaling_group_name of autoscaling_attachment.later",
			"lb.front -> autoscaling_group.web (instance) in target_group_arns of autoscaling_group.web",
			"lb.front -> ecs_service.web (service) in load_balancer of ecs_service.web",
			"lb.front -> instance.api (instance) in target_id of lb_target_group_attachment.api",
		}},
		"a classic load balancer": {`
resource "aws_elb" "front" { instances = [aws_instance.a.id] }
resource "aws_instance" "a" {}
resource "aws_instance" "b" {}
resource "aws_elb_attachment" "b" {
  elb      = aws_elb.front.id
  instance = aws_instance.b.id
}`, []string{
			"elb.front -> instance.a (instance) in instances",
			"elb.front -> instance.b (instance) in instance of elb_attachment.b",
		}},
		"servers by a launch template with mixed instances": {`
resource "aws_s3_bucket" "code" { bucket = "code" }
resource "aws_launch_template" "t" {
  user_data = base64encode("aws s3 sync s3://${aws_s3_bucket.code.id} /srv")
}
resource "aws_autoscaling_group" "g" {
  mixed_instances_policy {
    launch_template {
      launch_template_specification { launch_template_id = aws_launch_template.t.id }
    }
  }
}`, []string{
			"autoscaling_group.g -> s3_bucket.code (object) in user_data of launch_template.t",
		}},
		"user data in a template, written out in Base64": {`
resource "aws_db_instance" "orders" { identifier = "orders" }
resource "aws_launch_template" "t" {
  user_data = base64encode("#!/bin/sh\necho orders.c9x.us-east-1.rds.amazonaws.com > /etc/db\n")
}
resource "aws_instance" "i" {
  launch_template { id = aws_launch_template.t.id }
}`, []string{
			"instance.i -> db_instance.orders (relational) by text in user_data of launch_template.t",
		}},
		"an inline policy of the role": {`
resource "aws_sqs_queue" "mail" {}
resource "aws_sqs_queue" "denied" {}
resource "aws_iam_role" "r" {}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = aws_sqs_queue.mail.arn }] })
}
resource "aws_lambda_function" "f" { role = aws_iam_role.r.arn }`, []string{
			"lambda_function.f -> sqs_queue.mail (queue) by policy in policy of iam_role_policy.p",
		}},
		"a policy document, attached, of an instance profile": {`
resource "aws_dynamodb_table" "t" { name = "t" }
resource "aws_s3_bucket" "not_this" { bucket = "not-this" }
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["dynamodb:*"]
    resources = ["arn:aws:dynamodb:us-east-1:123456789012:table/t/index/*"]
  }
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.not_this.arn]
  }
}
resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
resource "aws_iam_role" "r" { name = "server" }
resource "aws_iam_role_policy_attachment" "a" {
  role       = "server"
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_instance_profile" "p" { role = aws_iam_role.r.name }
resource "aws_instance" "i" { iam_instance_profile = aws_iam_instance_profile.p.name }`, []string{
			"instance.i -> dynamodb_table.t (key-value) by policy " +
				"in statement[0].resources of data.iam_policy_document.d",
		}},
		"a role and a profile by their names": {`
resource "aws_sqs_queue" "mail" {}
resource "aws_iam_role" "r" {
  name = "worker"
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = aws_sqs_queue.mail.arn }] })
  }
}
resource "aws_iam_instance_profile" "p" {
  name = "worker"
  role = "worker"
}
resource "aws_lambda_function" "f" { role = "arn:aws:iam::123456789012:role/worker" }
resource "aws_instance" "i" { iam_instance_profile = "worker" }`, []string{
			"instance.i -> sqs_queue.mail (queue) by policy in inline_policy[0].policy of iam_role.r",
			"lambda_function.f -> sqs_queue.mail (queue) by policy in inline_policy[0].policy of iam_role.r",
		}},
		"one role for two regions": {`
resource "aws_dynamodb_table" "us" { name = "t" }
resource "aws_dynamodb_table" "eu" {
  provider = aws.eu
  name     = "t"
}
resource "aws_iam_role" "r" {}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = jsonencode({
    Statement = { Effect = "Allow", Resource = [aws_dynamodb_table.us.arn, aws_dynamodb_table.eu.arn] }
  })
}
resource "aws_lambda_function" "us" { role = aws_iam_role.r.arn }
resource "aws_lambda_function" "eu" {
  provider = aws.eu
  role     = aws_iam_role.r.arn
}`, []string{
			"lambda_function.eu -> dynamodb_table.eu (key-value) by policy in policy of iam_role_policy.p",
			"lambda_function.us -> dynamodb_table.us (key-value) by policy in policy of iam_role_policy.p",
		}},
		"a secret with the hosts of two regions": {`
resource "aws_db_instance" "us" { identifier = "us" }
resource "aws_db_instance" "eu" {
  provider   = aws.eu
  identifier = "eu"
}
resource "aws_secretsmanager_secret" "s" {}
resource "aws_secretsmanager_secret_version" "s" {
  secret_id     = aws_secretsmanager_secret.s.id
  secret_string = jsonencode({ us = aws_db_instance.us.address, eu = aws_db_instance.eu.address })
}
resource "aws_instance" "i" { user_data = "fetch ${aws_secretsmanager_secret.s.arn}" }`, []string{
			"instance.i -> db_instance.eu (relational) in secret_string of secretsmanager_secret_version.s, " +
				"us-east-1 to eu-west-1, as in its own",
			"instance.i -> db_instance.us (relational) in secret_string of secretsmanager_secret_version.s",
			"instance.i -> secretsmanager_secret.s (secret) in user_data",
		}},
		"what triggers a function, by its alias": {`
resource "aws_kinesis_stream" "clicks" { name = "clicks" }
resource "aws_lambda_function" "f" { function_name = "f" }
resource "aws_lambda_alias" "live" {
  name          = "live"
  function_name = aws_lambda_function.f.function_name
}
resource "aws_lambda_event_source_mapping" "m" {
  event_source_arn = aws_kinesis_stream.clicks.arn
  function_name    = aws_lambda_alias.live.arn
}`, []string{
			"lambda_function.f -> kinesis_stream.clicks (stream) in event_source_arn of lambda_event_source_mapping.m",
		}},
		"what an API calls": {`
resource "aws_lambda_function" "f" { function_name = "f" }
resource "aws_lambda_alias" "live" { function_name = aws_lambda_function.f.arn }
resource "aws_api_gateway_rest_api" "rest" {}
resource "aws_api_gateway_integration" "i" {
  rest_api_id = aws_api_gateway_rest_api.rest.id
  uri         = aws_lambda_alias.live.invoke_arn
}
resource "aws_apigatewayv2_api" "http" { protocol_type = "HTTP" }
resource "aws_apigatewayv2_integration" "i" {
  api_id          = aws_apigatewayv2_api.http.id
  connection_id   = aws_apigatewayv2_vpc_link.l.id
  integration_uri = aws_lb_listener.n.arn
}
resource "aws_apigatewayv2_vpc_link" "l" {}
resource "aws_lb" "n" { internal = true }
resource "aws_lb_listener" "n" { load_balancer_arn = aws_lb.n.arn }`, []string{
			"api_gateway_rest_api.rest -> lambda_function.f (function) in function_name of lambda_alias.live",
			"apigatewayv2_api.http -> lb.n (load-balancer) in load_balancer_arn of lb_listener.n",
		}},
		"a secret that a data source reads by its name": {`
resource "aws_secretsmanager_secret" "here" { name = "pay/db" }
resource "aws_secretsmanager_secret" "afar" {
  provider = aws.eu
  name     = "pay/key"
}
data "aws_secretsmanager_secret" "db" { name = "pay/db" }
data "aws_secretsmanager_secret" "key" { name = "pay/key" }
data "aws_secretsmanager_secret_version" "db" { secret_id = data.aws_secretsmanager_secret.db.id }
resource "aws_lambda_function" "f" {
  environment {
    variables = {
      DB  = data.aws_secretsmanager_secret_version.db.secret_string
      KEY = data.aws_secretsmanager_secret.key.arn
    }
  }
}`, []string{
			"lambda_function.f -> secretsmanager_secret.here (secret) by text in name of data.secretsmanager_secret.db",
		}},
		"the address of a function, written out": {`
locals { path = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31" }
resource "aws_lambda_function" "f" { function_name = "f" }
resource "aws_apigatewayv2_api" "a" { protocol_type = "HTTP" }
resource "aws_apigatewayv2_integration" "i" {
  api_id          = aws_apigatewayv2_api.a.id
  integration_uri = "${local.path}/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations"
}`, []string{
			"apigatewayv2_api.a -> lambda_function.f (function) by text " +
				"in integration_uri of apigatewayv2_integration.i",
		}},
		"data sources of GraphQL, and a state machine": {`
resource "aws_dynamodb_table" "t" { name = "t" }
resource "aws_appsync_graphql_api" "g" {}
resource "aws_appsync_datasource" "d" {
  api_id = aws_appsync_graphql_api.g.id
  dynamodb_config { table_name = aws_dynamodb_table.t.name }
}
resource "aws_lambda_function" "f" { function_name = "f" }
resource "aws_sfn_state_machine" "s" {
  definition = jsonencode({ States = { A = { Type = "Task", Resource = aws_lambda_function.f.arn } } })
}`, []string{
			"appsync_graphql_api.g -> dynamodb_table.t (key-value) " +
				"by name in dynamodb_config[0].table_name of appsync_datasource.d",
			"sfn_state_machine.s -> lambda_function.f (function) in definition",
		}},
		"a cluster, what Helm puts into it, and the roles of pods": {`
resource "aws_db_instance" "orders" { identifier = "orders" }
resource "aws_s3_bucket" "files" { bucket = "files" }
resource "aws_eks_cluster" "c" { name = "c" }
provider "helm" {
  kubernetes { host = aws_eks_cluster.c.endpoint }
}
resource "helm_release" "shop" {
  set {
    name  = "db.host"
    value = aws_db_instance.orders.address
  }
}
resource "aws_iam_openid_connect_provider" "c" { url = aws_eks_cluster.c.identity[0].oidc[0].issuer }
data "aws_iam_policy_document" "trust" {
  statement {
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.c.arn]
    }
  }
}
resource "aws_iam_role" "pods" { assume_role_policy = data.aws_iam_policy_document.trust.json }
resource "aws_iam_role_policy" "pods" {
  role   = aws_iam_role.pods.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Resource = "${aws_s3_bucket.files.arn}/*" }] })
}`, []string{
			"eks_cluster.c -> db_instance.orders (relational) in set[0].value of helm_release.shop",
			"eks_cluster.c -> s3_bucket.files (object) by policy in policy of iam_role_policy.pods",
		}},
		"settings of Beanstalk": {`
resource "aws_db_instance" "orders" { identifier = "orders" }
resource "aws_sqs_queue" "mail" { name = "mail" }
resource "aws_elastic_beanstalk_environment" "e" {
  dynamic "setting" {
    for_each = { DB = aws_db_instance.orders.endpoint, QUEUE_NAME = "mail" }
    content {
      namespace = "aws:elasticbeanstalk:application:environment"
      name      = setting.key
      value     = setting.value
    }
  }
}`, []string{
			"elastic_beanstalk_environment.e -> db_instance.orders (relational) in setting[0].value",
			"elastic_beanstalk_environment.e -> sqs_queue.mail (queue) by text in setting[1].value",
		}},
		"capacity providers": {`
resource "aws_autoscaling_group" "g" {}
resource "aws_ecs_capacity_provider" "p" {
  auto_scaling_group_provider { auto_scaling_group_arn = aws_autoscaling_group.g.arn }
}
resource "aws_ecs_service" "s" {
  capacity_provider_strategy { capacity_provider = aws_ecs_capacity_provider.p.name }
}`, []string{
			"ecs_service.s -> autoscaling_group.g (instance) " +
				"in auto_scaling_group_provider[0].auto_scaling_group_arn of ecs_capacity_provider.p",
		}},
		"texts: ARNs, addresses and names": {`
resource "aws_sns_topic" "news" { name = "news" }
resource "aws_sqs_queue" "later" { name = "later" }
resource "aws_sqs_queue" "mail" {
  provider = aws.eu
  name     = "mail"
}
resource "aws_secretsmanager_secret" "key" { name = "pay/key" }
resource "aws_ssm_parameter" "flag" { name = "/pay/flag" }
resource "aws_ecr_repository" "pay" { name = "team/pay" }
resource "aws_dynamodb_table" "ledger" { name = "ledger" }
resource "aws_dynamodb_table" "afar" {
  provider = aws.eu
  name     = "afar"
}
resource "aws_s3_bucket" "docs" {
  provider = aws.eu
  bucket   = "pay-docs"
}
resource "aws_lambda_function" "f" {
  image_uri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/pay:1.2"
  tags      = { topic = "arn:aws:sns:us-east-1:123456789012:untold" }
  environment {
    variables = {
      TOPIC       = "arn:aws:sns:us-east-1:123456789012:news"
      MAIL        = "https://sqs.eu-west-1.amazonaws.com/123456789012/mail"
      KEY         = "arn:aws:secretsmanager:us-east-1:123456789012:secret:pay/key-a1B2c3"
      FLAG        = "arn:aws:ssm:us-east-1:123456789012:parameter/pay/flag"
      TABLE_NAME  = "ledger"
      OTHER_TABLE = "afar"
      docsBucket  = "pay-docs"
      SERVICE     = "news"
      NESTED      = jsonencode({ queue_name = "later" })
    }
  }
}`, []string{
			"lambda_function.f -> dynamodb_table.ledger (key-value) by text in environment[0].variables",
			"lambda_function.f -> ecr_repository.pay (registry) by text in image_uri",
			"lambda_function.f -> s3_bucket.docs (object) by text in environment[0].variables, us-east-1 to eu-west-1",
			"lambda_function.f -> secretsmanager_secret.key (secret) by text in environment[0].variables",
			"lambda_function.f -> sns_topic.news (topic) by text in environment[0].variables",
			"lambda_function.f -> sqs_queue.later (queue) by text in environment[0].variables",
			"lambda_function.f -> sqs_queue.mail (queue) by text in environment[0].variables, " +
				"us-east-1 to eu-west-1, as in its own",
			"lambda_function.f -> ssm_parameter.flag (parameter) by text in environment[0].variables",
		}},
		"for_each with a region each, count, and a key that is not known": {`
variable "which" { type = string }
resource "aws_dynamodb_table" "t" {
  for_each = toset(["a", "b"])
  name     = each.key
}
resource "aws_lambda_function" "each" {
  for_each = toset(["a", "b"])
  environment { variables = { T = aws_dynamodb_table.t[each.key].name } }
}
resource "aws_sqs_queue" "q" { count = 0 }
resource "aws_lambda_function" "none" {
  count = 1
  environment { variables = { Q = one(aws_sqs_queue.q[*].url) } }
}
resource "aws_lambda_function" "any" {
  environment { variables = { T = aws_dynamodb_table.t[var.which].name } }
}`, []string{
			"lambda_function.any -> dynamodb_table.t[\"a\"] (key-value) by name " +
				"in environment[0].variables, one of several",
			"lambda_function.any -> dynamodb_table.t[\"b\"] (key-value) by name " +
				"in environment[0].variables, one of several",
			"lambda_function.each[\"a\"] -> dynamodb_table.t[\"a\"] (key-value) by name in environment[0].variables",
			"lambda_function.each[\"b\"] -> dynamodb_table.t[\"b\"] (key-value) by name in environment[0].variables",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, dependencyLines(model(t, test.source))); diff != "" {
				t.Errorf("dependencies (-want +got):\n%s", diff)
			}
		})
	}
}

// Edges run through modules, however deep, and from one root of a system to
// another where a text names what is there.
func TestDependenciesThroughModulesAndRoots(t *testing.T) {
	t.Parallel()
	e := estate{
		"app/main.tf": providers + `
module "data" {
  source   = "../modules/data"
  for_each = { us = "orders-us", eu = "orders-eu" }
  name     = each.value
}
module "shop" {
  source   = "../modules/shop"
  for_each = module.data
  host     = each.value.host
}`,
		"modules/data/main.tf": `
variable "name" { type = string }
module "inner" {
  source = "../database"
  name   = var.name
}
output "host" { value = module.inner.address }`,
		"modules/database/main.tf": `
variable "name" { type = string }
resource "aws_db_instance" "this" { identifier = var.name }
output "address" { value = aws_db_instance.this.address }`,
		"modules/shop/main.tf": `
variable "host" { type = string }
resource "aws_lambda_function" "f" {
  dynamic "environment" {
    for_each = [var.host]
    content { variables = { HOST = environment.value, LOG = "arn:aws:sqs:eu-west-1:123456789012:log" } }
  }
}`,
		"log/main.tf": `
provider "aws" { region = "eu-west-1" }
resource "aws_sqs_queue" "log" { name = "log" }`,
	}
	placed := builder(t).Place(e.roots(t, "app", "log"), "")
	document := builder(t).Build(topology.Input{Name: "app", Placement: placed}).Document
	want := []string{}
	for _, key := range []string{"eu", "us"} {
		function := fmt.Sprintf("module.shop[%q].lambda_function.f", key)
		want = append(want,
			function+" -> sqs_queue.log (queue) by text in environment[0].variables, "+
				"us-east-1 to eu-west-1",
			fmt.Sprintf("%s -> module.data[%q].module.inner.db_instance.this (relational) in environment[0].variables",
				function, key))
	}
	if diff := cmp.Diff(want, dependencyLines(document)); diff != "" {
		t.Errorf("dependencies (-want +got):\n%s", diff)
	}
	for _, workload := range document.Topology.Workloads {
		for _, address := range workload.DependsOn {
			if address == "aws_sqs_queue.log" {
				t.Errorf("%s depends on what is in another root", workload.Address)
			}
		}
	}
}
