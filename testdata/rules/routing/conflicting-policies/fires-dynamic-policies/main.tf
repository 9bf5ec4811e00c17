provider "aws" {
  region = "us-east-1"
}

locals {
  weights = [100]
}

resource "aws_route53_record" "shop" { # want "routing/conflicting-policies"
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["us.shop.example.net"]
  set_identifier = "us"

  latency_routing_policy {
    region = "us-east-1"
  }

  dynamic "weighted_routing_policy" {
    for_each = local.weights

    content {
      weight = weighted_routing_policy.value
    }
  }
}
