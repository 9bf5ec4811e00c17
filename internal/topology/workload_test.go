package topology_test

import (
	"strconv"
	"testing"
)

func TestPublicWorkloads(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		`resource "aws_lb" "w" {}`:                                                        "true",
		`resource "aws_lb" "w" { internal = true }`:                                       "false",
		`resource "aws_lb" "w" { load_balancer_type = "gateway" }`:                        "false",
		"variable \"i\" { type = bool }\n" + `resource "aws_lb" "w" { internal = var.i }`: "unknown",
		`resource "aws_instance" "w" {}`:                                                  "unknown",
		`resource "aws_instance" "w" { associate_public_ip_address = true }`:              "true",
		`resource "aws_instance" "w" { associate_public_ip_address = false }`:             "false",
		`resource "aws_ecs_service" "w" {
network_configuration { assign_public_ip = true }
}`: "true",
		`resource "aws_ecs_service" "w" {}`:          "unknown",
		`resource "aws_lambda_function" "w" {}`:      "unknown",
		`resource "aws_api_gateway_rest_api" "w" {}`: "true",
		`resource "aws_api_gateway_rest_api" "w" {
endpoint_configuration { types = ["PRIVATE"] }
}`: "false",
		`resource "aws_apigatewayv2_api" "w" { protocol_type = "WEBSOCKET" }`:   "true",
		`resource "aws_appsync_graphql_api" "w" { visibility = "PRIVATE" }`:     "false",
		`resource "aws_apprunner_service" "w" {}`:                               "true",
		`resource "aws_lightsail_container_service" "w" { is_disabled = true }`: "false",
		`resource "aws_lambda_function" "w" {}` + "\n" + `resource "aws_lambda_function_url" "u" {
  function_name      = aws_lambda_function.w.arn
  authorization_type = "NONE"
}`: "true",
		`resource "aws_sfn_state_machine" "w" {}`: "unknown",
	} {
		t.Run(source, func(t *testing.T) {
			t.Parallel()
			got := "unknown"
			if public := model(t, source).Topology.Workloads[0].Public; public != nil {
				got = strconv.FormatBool(*public)
			}
			if got != want {
				t.Errorf("public: %s, want %s", got, want)
			}
		})
	}
}

// TestNullInsideDefinition: a setting that a condition leaves out is a null
// between settings that are there, and names nothing.
func TestNullInsideDefinition(t *testing.T) {
	t.Parallel()
	got := model(t, `
variable "probed" { default = false }
resource "aws_dynamodb_table" "carts" { name = "carts" }
resource "aws_ecs_task_definition" "app" {
  family = "app"
  container_definitions = jsonencode([{
    name        = "app"
    healthCheck = var.probed ? { command = ["CMD", "true"] } : null
    environment = [{ name = "TABLE", value = aws_dynamodb_table.carts.name }]
  }])
}
resource "aws_ecs_service" "app" { task_definition = aws_ecs_task_definition.app.arn }
`).Topology.Workloads
	if len(got) != 1 {
		t.Fatalf("got %d workloads, want the service", len(got))
	}
}
