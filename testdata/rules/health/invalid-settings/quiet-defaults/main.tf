provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type = "HTTP"
  fqdn = "shop.example.net"
}
