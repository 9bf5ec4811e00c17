variable "role" {
  type = string
}

variable "identifier" {
  type = string
}

variable "host" {
  type = string
}

resource "aws_route53_health_check" "this" {
  type              = "HTTPS"
  fqdn              = var.host
  port              = 443
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "this" { # want "routing/duplicate-member"
  zone_id         = "Z0123456789SHOP"
  name            = "checkout.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = [var.host]
  set_identifier  = var.identifier
  health_check_id = aws_route53_health_check.this.id

  failover_routing_policy {
    type = var.role
  }
}
