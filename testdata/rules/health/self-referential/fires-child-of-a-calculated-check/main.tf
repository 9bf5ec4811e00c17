resource "aws_route53_record" "primary" {
  zone_id         = var.zone_id
  name            = "play.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["primary.origin.example.net"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.either.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  zone_id         = var.zone_id
  name            = "play.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["standby.origin.example.net"]
  set_identifier  = "standby"
  health_check_id = aws_route53_health_check.standby.id

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "either" {
  type                   = "CALCULATED"
  child_health_threshold = 1
  child_healthchecks     = [aws_route53_health_check.name.id, aws_route53_health_check.origin.id]
}

resource "aws_route53_health_check" "name" {
  type              = "HTTPS"
  fqdn              = "play.example.com" # want "health/self-referential"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "origin" {
  type              = "HTTPS"
  fqdn              = "primary.origin.example.net"
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
