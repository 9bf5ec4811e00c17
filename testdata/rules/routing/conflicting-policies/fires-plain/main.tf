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

  weighted_routing_policy {
    weight = 100
  }
}
