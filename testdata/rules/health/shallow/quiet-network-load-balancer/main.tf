provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "mqtt" {
  name               = "mqtt"
  load_balancer_type = "network"
  subnets            = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_health_check" "mqtt" {
  type              = "TCP"
  fqdn              = aws_lb.mqtt.dns_name
  port              = 443
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "mqtt" {
  zone_id         = var.zone_id
  name            = "mqtt.example.com"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.mqtt.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.mqtt.dns_name
    zone_id                = aws_lb.mqtt.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "spare" {
  zone_id        = var.zone_id
  name           = "mqtt.example.com"
  type           = "A"
  ttl            = 60
  records        = ["203.0.113.6"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
