provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "virginia" {
  name    = "auth"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_record" "virginia" {
  zone_id        = var.zone_id
  name           = "auth.example.com"
  type           = "A"
  set_identifier = "primary"

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id        = var.zone_id
  name           = "auth.example.com"
  type           = "A"
  ttl            = 30
  records        = ["203.0.113.5"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
