provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "west"
  region = "us-west-1"
}

provider "aws" {
  alias  = "canada"
  region = "ca-central-1"
}

resource "aws_lb" "front_ohio" {
  name               = "front-ohio"
  load_balancer_type = "application"
  security_groups    = [var.security_groups["us-east-2"]]
  subnets            = var.subnets["us-east-2"]
}

resource "aws_lb" "front_california" {
  provider = aws.west

  name               = "front-california"
  load_balancer_type = "application"
  security_groups    = [var.security_groups["us-west-1"]]
  subnets            = var.subnets["us-west-1"]
}

resource "aws_route53_record" "front_ohio" {
  zone_id        = "Z0812345679RIDE"
  name           = "rides.example.com"
  type           = "A"
  set_identifier = "us-east-2"

  latency_routing_policy {
    region = "us-east-2"
  }

  alias {
    name                   = aws_lb.front_ohio.dns_name
    zone_id                = aws_lb.front_ohio.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "front_california" {
  zone_id        = "Z0812345679RIDE"
  name           = "rides.example.com"
  type           = "A"
  set_identifier = "us-west-1"

  latency_routing_policy {
    region = "us-west-1"
  }

  alias {
    name                   = aws_lb.front_california.dns_name
    zone_id                = aws_lb.front_california.zone_id
    evaluate_target_health = true
  }
}

variable "security_groups" {
  type = map(string)
}

variable "subnets" {
  type = map(list(string))
}

resource "aws_api_gateway_rest_api" "canada" {
  provider = aws.canada

  name = "rides-admin"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}
