provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "primary" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "shop"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.shop.example.net"]
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }
}

module "standby_records" {
  source  = "example-corp/records/aws"
  version = "~> 1.2"

  zone_id = aws_route53_zone.main.zone_id
}
