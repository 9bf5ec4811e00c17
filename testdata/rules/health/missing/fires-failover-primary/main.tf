resource "aws_route53_record" "virginia" { # want "health/missing"
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.origin.example.com"]
  set_identifier = "virginia"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.origin.example.com"]
  set_identifier = "ireland"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
