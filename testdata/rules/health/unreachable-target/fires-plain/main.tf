provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "orders" {
  name     = "orders"
  internal = true
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_health_check" "orders" {
  type              = "HTTPS"
  fqdn              = aws_lb.orders.dns_name # want "health/unreachable-target"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "primary" {
  zone_id         = var.zone_id
  name            = "orders.example.com"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.orders.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.orders.dns_name
    zone_id                = aws_lb.orders.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "standby" {
  zone_id        = var.zone_id
  name           = "orders.example.com"
  type           = "A"
  ttl            = 60
  records        = ["203.0.113.9"]
  set_identifier = "standby"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
