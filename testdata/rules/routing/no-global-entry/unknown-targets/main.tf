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
  zone_id = var.zone_id
  name    = "us.shop.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }
}

variable "targets" {
  description = "Region to load balancer, from the pipeline."
  type        = map(object({ dns_name = string, zone_id = string }))
}

resource "aws_route53_record" "shop" {
  for_each = var.targets

  zone_id        = var.zone_id
  name           = "shop.example.com"
  type           = "A"
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
}
