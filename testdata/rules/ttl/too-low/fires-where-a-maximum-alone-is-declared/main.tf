provider "aws" {
  region = "eu-north-1"
}

variable "zone_id" {
  type = string
}

locals {
  halls = {
    PRIMARY   = { name = "stockholm", address = "203.0.113.5" }
    SECONDARY = { name = "paris", address = "203.0.113.77" }
  }
}

resource "aws_route53_health_check" "hall" {
  for_each = local.halls

  type              = "TCP"
  ip_address        = each.value.address
  port              = 5671
  request_interval  = 10
  failure_threshold = 2
}

resource "aws_route53_record" "queue" {
  for_each = local.halls

  zone_id         = var.zone_id
  name            = "queue.example.com"
  type            = "A"
  ttl             = 15 # want "ttl/too-low" # want "ttl/too-low"
  records         = [each.value.address]
  set_identifier  = each.value.name
  health_check_id = aws_route53_health_check.hall[each.key].id

  failover_routing_policy {
    type = each.key
  }
}
