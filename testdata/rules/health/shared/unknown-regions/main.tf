variable "primary_address" {
  type = string
}

variable "standby_address" {
  type = string
}

resource "aws_route53_record" "primary" {
  zone_id         = var.zone_id
  name            = "vault.example.com"
  type            = "A"
  ttl             = 60
  records         = [var.primary_address]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.api.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  zone_id         = var.zone_id
  name            = "vault.example.com"
  type            = "A"
  ttl             = 60
  records         = [var.standby_address]
  set_identifier  = "standby"
  health_check_id = aws_route53_health_check.api.id

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "api" {
  type              = "HTTPS"
  fqdn              = "primary.vault.example.net"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
