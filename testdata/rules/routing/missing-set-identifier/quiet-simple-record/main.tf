provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "shop" {
  zone_id = "Z0123456789SHOP"
  name    = "shop.example.com"
  type    = "CNAME"
  ttl     = 300
  records = ["origin.shop.example.net"]
}
