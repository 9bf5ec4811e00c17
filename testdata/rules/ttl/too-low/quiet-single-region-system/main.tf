provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "docs" {
  zone_id = "Z0123456789SHOP"
  name    = "docs.example.com"
  type    = "CNAME"
  ttl     = 0
  records = ["docs.example.net"]
}
