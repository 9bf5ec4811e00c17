provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type       = "TCP"
  ip_address = "198.51.100.7"
  port       = 443
}
