provider "aws" {
  region = "us-east-2"
}

provider "aws" {
  alias  = "west"
  region = "us-west-1"
}

provider "aws" {
  alias  = "brazil"
  region = "sa-east-1"
}

resource "aws_lb" "ohio" {
  name               = "ohio"
  load_balancer_type = "application"
  security_groups    = [var.security_groups["us-east-2"]]
  subnets            = var.subnets["us-east-2"]
}

resource "aws_lb" "california" {
  provider = aws.west

  name               = "california"
  load_balancer_type = "application"
  security_groups    = [var.security_groups["us-west-1"]]
  subnets            = var.subnets["us-west-1"]
}

resource "aws_route53_record" "ohio" {
  zone_id        = "Z0712345689SEAT"
  name           = "seats.example.com"
  type           = "A"
  set_identifier = "us-east-2"

  latency_routing_policy {
    region = "us-east-2"
  }

  alias {
    name                   = aws_lb.ohio.dns_name
    zone_id                = aws_lb.ohio.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "california" {
  zone_id        = "Z0712345689SEAT"
  name           = "seats.example.com"
  type           = "A"
  set_identifier = "us-west-1"

  latency_routing_policy {
    region = "us-west-1"
  }

  alias {
    name                   = aws_lb.california.dns_name
    zone_id                = aws_lb.california.zone_id
    evaluate_target_health = true
  }
}

variable "security_groups" {
  type = map(string)
}

variable "subnets" {
  type = map(list(string))
}

resource "aws_apigatewayv2_api" "brazil" {
  provider = aws.brazil

  name          = "${var.product}-${var.purpose}"
  protocol_type = "WEBSOCKET"
}

variable "product" {
  type = string
}

variable "purpose" {
  type = string
}
