provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb_target_group" "eu" {
  provider = aws.ireland

  name     = "shop"
  port     = 443
  protocol = "TCP"
  vpc_id   = "vpc-eu"

  health_check {
    interval            = 10
    unhealthy_threshold = 2
  }

  stickiness { # want "session/sticky"
    type            = "source_ip"
    enabled         = true
  }
}

resource "aws_lb" "edge" {
  name               = "edge"
  load_balancer_type = "network"
  subnets            = ["subnet-us-a"]
}

resource "aws_lb" "edge_eu" {
  provider = aws.ireland

  name               = "edge"
  load_balancer_type = "network"
  subnets            = ["subnet-eu-a"]
}

resource "aws_globalaccelerator_accelerator" "edge" {
  name = "edge"
}

resource "aws_globalaccelerator_listener" "edge" {
  accelerator_arn = aws_globalaccelerator_accelerator.edge.arn
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "us" {
  listener_arn          = aws_globalaccelerator_listener.edge.arn
  endpoint_group_region = "us-east-1"

  endpoint_configuration {
    endpoint_id = aws_lb.edge.arn
  }
}

resource "aws_globalaccelerator_endpoint_group" "eu" {
  listener_arn          = aws_globalaccelerator_listener.edge.arn
  endpoint_group_region = "eu-west-1"

  endpoint_configuration {
    endpoint_id = aws_lb.edge_eu.arn
  }
}
