provider "aws" {
  region = "eu-west-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "standby" { # want "routing/failover-pair-incomplete"
  zone_id        = aws_route53_zone.main.zone_id
  name           = "checkout"
  type           = "CNAME"
  ttl            = 60
  records        = [aws_lb.standby.dns_name]
  set_identifier = "standby"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

resource "aws_lb" "standby" {
  name    = "checkout-standby"
  subnets = var.subnet_ids
}

variable "subnet_ids" {
  type = list(string)
}
