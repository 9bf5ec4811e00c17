provider "aws" {
  region = "eu-west-1"
}

resource "aws_ecs_service" "orders" {
  name            = "orders"
  task_definition = "orders:7"
  desired_count   = 2
}
