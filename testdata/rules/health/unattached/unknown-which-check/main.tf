variable "colour" {
  type = string
}

variable "zone_id" {
  type = string
}

resource "aws_route53_health_check" "by_colour" {
  for_each = toset(["blue", "green"])

  type              = "HTTPS"
  fqdn              = "${each.key}.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "sale.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.by_colour[var.colour].id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "sale.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.origin.example.com"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
