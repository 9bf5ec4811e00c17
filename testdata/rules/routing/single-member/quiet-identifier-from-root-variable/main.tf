provider "aws" {
  region = "us-east-1"
}

variable "stack" {
  type    = string
  default = "virginia"
}

resource "aws_route53_record" "here" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  ttl            = 60
  records        = [aws_eip.here.public_ip]
  set_identifier = "${var.stack}-shop"

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_eip" "here" {
  domain = "vpc"
}
