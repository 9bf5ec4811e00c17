terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  subnets = {
    us-east-1 = ["subnet-0a1b2c3d", "subnet-0e4f5a6b"]
    us-east-2 = ["subnet-0c7d8e9f", "subnet-0a0b1c2d"]
  }
}

resource "aws_lb" "api" {
  for_each = local.subnets

  region             = each.key
  name               = "api"
  load_balancer_type = "network"
  subnets            = each.value
}

resource "aws_globalaccelerator_accelerator" "api" {
  name = "api"
}

resource "aws_globalaccelerator_listener" "api" {
  accelerator_arn = aws_globalaccelerator_accelerator.api.arn
  protocol        = "TCP"

  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "api" {
  for_each = local.subnets

  listener_arn                  = aws_globalaccelerator_listener.api.arn
  endpoint_group_region         = each.key
  health_check_interval_seconds = 10

  endpoint_configuration {
    endpoint_id = aws_lb.api[each.key].arn
    weight      = 128
  }
}

resource "aws_kms_key" "tokens" {
  region              = "us-east-1"
  description         = "encrypts tokens"
  multi_region        = true
  enable_key_rotation = true
}

resource "aws_kms_replica_key" "tokens" {
  region          = "us-east-2"
  description     = "encrypts tokens"
  primary_key_arn = aws_kms_key.tokens.arn
}

resource "aws_fis_experiment_template" "lose_region" {
  description = "nothing answers in us-east-1"
  role_arn    = "arn:aws:iam::123456789012:role/fis"

  stop_condition {
    source = "none"
  }

  action {
    name      = "lose"
    action_id = "aws:network:disrupt-connectivity"

    target {
      key   = "Subnets"
      value = "subnets"
    }
  }

  target {
    name           = "subnets"
    resource_type  = "aws:ec2:subnet"
    selection_mode = "ALL"

    resource_tag {
      key   = "Service"
      value = "api"
    }
  }
}
