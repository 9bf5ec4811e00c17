locals {
  regions = {
    us = { region = "us-east-2", subnets = ["subnet-0a1", "subnet-0a2"], routed = true }
    eu = { region = "eu-north-1", subnets = ["subnet-0b1", "subnet-0b2"], routed = true }
    ca = { region = "ca-central-1", subnets = ["subnet-0c1", "subnet-0c2"], routed = false }
  }
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "checkout" { # want "routing/region-uncovered"
  for_each = local.regions
  region   = each.value.region

  name               = "checkout-${each.key}"
  load_balancer_type = "network"
  subnets            = each.value.subnets
}

resource "aws_route53_record" "checkout" {
  for_each = { for name, each in local.regions : name => each if each.routed }

  zone_id        = var.zone_id
  name           = "checkout.example.com"
  type           = "A"
  set_identifier = each.key

  geoproximity_routing_policy {
    aws_region = each.value.region
  }

  alias {
    name                   = aws_lb.checkout[each.key].dns_name
    zone_id                = aws_lb.checkout[each.key].zone_id
    evaluate_target_health = true
  }
}
