provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name    = "shop-us"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name    = "shop-eu"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_route53_record" "us" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "us"

  alias {
    name                   = aws_lb.us.dns_name
    zone_id                = aws_lb.us.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = "eu"

  alias {
    name                   = aws_lb.eu.dns_name
    zone_id                = aws_lb.eu.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = "eu-west-1"
  }
}
