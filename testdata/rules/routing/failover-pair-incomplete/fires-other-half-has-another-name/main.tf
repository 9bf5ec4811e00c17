provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "primary" { # want "routing/failover-pair-incomplete"
  zone_id        = aws_route53_zone.main.zone_id
  name           = "api"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.api.example.net"]
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "secondary" { # want "routing/failover-pair-incomplete"
  zone_id        = aws_route53_zone.main.zone_id
  name           = "api-standby"
  type           = "CNAME"
  ttl            = 60
  records        = ["ireland.api.example.net"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
