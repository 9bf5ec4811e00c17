resource "aws_route53_record" "api" { # want "routing/single-member"
  for_each = toset(["us-east-1"])

  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.origin.example.com"]
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }
}
