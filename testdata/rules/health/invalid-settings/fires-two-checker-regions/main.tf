provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type          = "HTTPS"
  fqdn          = "shop.example.net"
  port          = 443
  resource_path = "/health"
  regions       = ["us-east-1", "eu-west-1"] # want "health/invalid-settings"
}
