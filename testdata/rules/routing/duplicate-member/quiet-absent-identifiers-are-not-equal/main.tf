provider "aws" {
  region = "us-west-2"
}

resource "aws_route53_record" "stable" {
  zone_id = "Z0123456789API"
  name    = "api.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["stable.api.example.net"]

  weighted_routing_policy {
    weight = 95
  }
}

resource "aws_route53_record" "canary" {
  zone_id = "Z0123456789API"
  name    = "api.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["canary.api.example.net"]

  weighted_routing_policy {
    weight = 5
  }
}
