provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_route53recoveryreadiness_cell" "virginia" {
  cell_name = "shop-virginia"
}

resource "aws_route53recoveryreadiness_recovery_group" "shop" {
  recovery_group_name = "shop"
  cells               = [aws_route53recoveryreadiness_cell.virginia.arn]
}
