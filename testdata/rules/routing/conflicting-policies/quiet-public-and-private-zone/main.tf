provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_zone" "public" {
  name = "example.com"
}

resource "aws_route53_zone" "private" {
  name = "example.com"

  vpc {
    vpc_id = aws_vpc.shop.id
  }
}

resource "aws_route53_record" "public" {
  for_each = { us-east-1 = "192.0.2.10", eu-west-1 = "192.0.2.20" }

  zone_id        = aws_route53_zone.public.zone_id
  name           = "api"
  type           = "A"
  ttl            = 60
  records        = [each.value]
  set_identifier = each.key

  latency_routing_policy {
    region = each.key
  }
}

resource "aws_route53_record" "private" {
  zone_id = aws_route53_zone.private.zone_id
  name    = "api"
  type    = "A"
  ttl     = 60
  records = ["10.0.1.10"]
}
