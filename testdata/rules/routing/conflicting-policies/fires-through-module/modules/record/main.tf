variable "region" {
  type = string
}

resource "aws_route53_record" "this" { # want "routing/conflicting-policies"
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${var.region}.shop.example.net"]
  set_identifier = var.region

  weighted_routing_policy {
    weight = 10
  }

  latency_routing_policy {
    region = var.region
  }
}
