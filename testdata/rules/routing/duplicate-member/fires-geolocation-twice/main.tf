provider "aws" {
  region = "eu-west-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "france" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "news"
  type           = "CNAME"
  ttl            = 60
  records        = ["paris.news.example.net"]
  set_identifier = "france"

  geolocation_routing_policy {
    country = "FR"
  }
}

resource "aws_route53_record" "belgium" { # want "routing/duplicate-member"
  zone_id        = aws_route53_zone.main.zone_id
  name           = "NEWS.example.com."
  type           = "CNAME"
  ttl            = 60
  records        = ["brussels.news.example.net"]
  set_identifier = "belgium"

  geolocation_routing_policy {
    country = "FR"
  }
}

resource "aws_route53_record" "rest" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["origin.news.example.net"]
  set_identifier = "rest"

  geolocation_routing_policy {
    country = "*"
  }
}
