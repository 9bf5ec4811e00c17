provider "aws" {
  region = "eu-west-1"
}

resource "aws_lb" "api" { # want "parity/stack-drift"
  name               = "api"
  load_balancer_type = "application"
  subnets            = ["subnet-eu-west-1-a", "subnet-eu-west-1-b"]
}

resource "aws_lb_target_group" "api" {
  name     = "api"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-eu-west-1"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}
