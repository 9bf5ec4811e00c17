locals {
  # São Paulo was opened in March; its record is still missing.
  routed = {
    us-east-1 = aws_lb.entry["us-east-1"]
    eu-west-1 = aws_lb.entry["eu-west-1"]
  }
}

provider "aws" {
  region = "us-east-1"
}

variable "subnets" {
  type = map(list(string))
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "entry" { # want "routing/region-uncovered"
  for_each = toset(["us-east-1", "eu-west-1", "sa-east-1"])
  region   = each.key

  name    = "booking"
  subnets = var.subnets[each.key]
}

resource "aws_route53_record" "booking" {
  for_each = local.routed

  zone_id        = var.zone_id
  name           = "booking.example.com"
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
