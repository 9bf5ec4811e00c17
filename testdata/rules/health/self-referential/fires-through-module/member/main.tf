variable "region" {
  type = string
}

variable "domain" {
  type = string
}

resource "aws_route53_health_check" "region" {
  type              = "HTTPS"
  fqdn              = var.domain # want "health/self-referential" # want "health/self-referential"
  resource_path     = "/status"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "region" {
  zone_id         = "Z0RIDE12345"
  name            = var.domain
  type            = "CNAME"
  ttl             = 60
  records         = ["${var.region}.${var.domain}"]
  set_identifier  = var.region
  health_check_id = aws_route53_health_check.region.id

  latency_routing_policy {
    region = var.region
  }
}
