provider "aws" {
  region = "us-east-1"
}

resource "aws_eip" "edge" {
  domain = "vpc"
}

resource "aws_route53_record" "edge" { # want "routing/single-member"
  zone_id        = "Z0123456789EDGE"
  name           = "edge.example.com"
  type           = "A"
  ttl            = 60
  records        = [aws_eip.edge.public_ip]
  set_identifier = "edge"

  geoproximity_routing_policy {
    coordinates {
      latitude  = "38.95"
      longitude = "-77.45"
    }
    bias = 10
  }
}
