provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "rest" {
  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["virginia.news.example.net"]
  set_identifier = "rest"

  geolocation_routing_policy {
    country = "*"
  }
}
