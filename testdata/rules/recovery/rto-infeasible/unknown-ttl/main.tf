resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "api.example.com"
  type            = "CNAME"
  ttl             = var.ttl
  records         = ["virginia.origin.example.com"]
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = var.ttl
  records        = ["ireland.origin.example.com"]
  set_identifier = "ireland"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "virginia.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}

variable "ttl" {
  type = number
}
