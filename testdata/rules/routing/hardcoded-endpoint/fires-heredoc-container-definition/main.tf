provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

variable "image" {
  type    = string
  default = "ghcr.io/example/ledger:7"
}

resource "aws_ecs_task_definition" "ledger" { # want "routing/hardcoded-endpoint"
  family                = "ledger"
  container_definitions = <<-JSON
    [
      {
        "name": "ledger",
        "image": "${var.image}",
        "memory": 512,
        "command": ["serve", "--database", "ledger.cluster-c9xk2a.us-east-2.rds.amazonaws.com:5432"]
      }
    ]
  JSON
}

resource "aws_ecs_service" "ledger" {
  name            = "ledger"
  task_definition = aws_ecs_task_definition.ledger.arn
  desired_count   = 2
}

resource "aws_ecs_service" "ledger_standby" {
  provider = aws.standby

  name            = "ledger"
  task_definition = "ledger"
  desired_count   = 1
}
