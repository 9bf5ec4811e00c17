variable "role" {
  type = string
}

variable "ttl" {
  type    = number
  default = 60
}

resource "aws_route53_health_check" "member" {
  type              = "HTTPS"
  fqdn              = "${lower(var.role)}.rail.example.net"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "member" {
  zone_id         = "Z0RAIL12345"
  name            = "rail.example.com"
  type            = "CNAME"
  ttl             = var.ttl # want "ttl/inconsistent"
  records         = ["${lower(var.role)}.rail.example.net"]
  set_identifier  = lower(var.role)
  health_check_id = aws_route53_health_check.member.id

  failover_routing_policy {
    type = var.role
  }
}
