provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "us" {
  name               = "shop-us"
  load_balancer_type = "application"
  subnets            = var.us_subnets
}

variable "us_subnets" {
  type = list(string)
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop-eu"
  load_balancer_type = "application"
  subnets            = var.eu_subnets
}

variable "eu_subnets" {
  type = list(string)
}

resource "aws_route53_record" "us" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "us"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "eu"

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }
}
