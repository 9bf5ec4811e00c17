terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  regions = toset(["ap-southeast-2", "us-west-2"])
}

resource "aws_elasticache_serverless_cache" "sessions" { # want "session/regional-store"
  for_each = local.regions

  region      = each.key
  engine      = "valkey"
  name        = "sessions"
  description = "Sign-in sessions"
}

resource "aws_lb" "web" {
  for_each = local.regions

  region             = each.key
  name               = "web"
  load_balancer_type = "network"
  subnets            = ["subnet-${each.key}"]
}

resource "aws_globalaccelerator_accelerator" "web" {
  name = "web"
}

resource "aws_globalaccelerator_listener" "web" {
  accelerator_arn = aws_globalaccelerator_accelerator.web.arn
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "web" {
  for_each = local.regions

  listener_arn                  = aws_globalaccelerator_listener.web.arn
  endpoint_group_region         = each.key
  health_check_interval_seconds = 10

  endpoint_configuration {
    endpoint_id = aws_lb.web[each.key].arn
  }
}
