variable "region" {
  type = string
}

resource "aws_route53_record" "api" { # want "routing/single-member"
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["origin.example.com"]
  set_identifier = var.region

  latency_routing_policy {
    region = var.region
  }
}
