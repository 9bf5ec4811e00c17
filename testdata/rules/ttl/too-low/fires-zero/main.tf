provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_record" "www" {
  zone_id = "Z0123456789"
  name    = "www.example.com"
  type    = "A"
  ttl     = 0 # want "ttl/too-low"
  records = ["192.0.2.10"]
}
