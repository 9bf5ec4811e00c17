provider "aws" {
  region = "us-east-1"
}

resource "aws_eip" "primary" {
  domain = "vpc"
}

resource "aws_route53_record" "primary" {
  zone_id         = var.zone_id
  name            = "docs.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["primary.origin.example.net"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.primary.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  zone_id         = var.zone_id
  name            = "docs.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["standby.origin.example.net"]
  set_identifier  = "standby"
  health_check_id = aws_route53_health_check.standby.id

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "primary" {
  type              = "HTTPS"
  fqdn              = "docs.example.com"
  ip_address        = aws_eip.primary.public_ip
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "standby" {
  type              = "HTTPS"
  fqdn              = "standby.origin.example.net"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
