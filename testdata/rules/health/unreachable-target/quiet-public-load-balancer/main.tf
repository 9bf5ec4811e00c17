provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "web" {
  name     = "web"
  internal = false
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_health_check" "web" {
  type              = "HTTPS"
  fqdn              = aws_lb.web.dns_name
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "web" {
  zone_id         = var.zone_id
  name            = "web.example.com"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.web.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.web.dns_name
    zone_id                = aws_lb.web.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "sorry" {
  zone_id        = var.zone_id
  name           = "web.example.com"
  type           = "A"
  ttl            = 60
  records        = ["203.0.113.9"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
