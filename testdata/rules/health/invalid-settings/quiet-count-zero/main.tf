provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  count = 0

  fqdn = "shop.example.net"
}
