locals {
  weights = [100]
}

resource "aws_route53_record" "api" { # want "routing/conflicting-policies"
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["origin.example.com"]
  set_identifier = "api"

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
