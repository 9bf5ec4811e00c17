variable "region" {
  type = string
}

variable "ttl" {
  type    = number
  default = 60
}

resource "aws_route53_record" "this" { # want "health/missing" # want "health/missing"
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = var.ttl # want "ttl/too-high" # want "ttl/inconsistent"
  records        = ["${var.region}.shop.example.net"]
  set_identifier = var.region

  latency_routing_policy {
    region = var.region
  }
}
