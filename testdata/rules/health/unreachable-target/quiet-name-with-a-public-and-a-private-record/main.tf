provider "aws" {
  region = "us-east-1"
}

resource "aws_route53_zone" "public" {
  name = "example.com"
}

resource "aws_route53_zone" "private" {
  name = "example.com"

  vpc {
    vpc_id = "vpc-0a"
  }
}

resource "aws_lb" "inside" {
  name     = "inside"
  internal = true
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "outside" {
  name     = "outside"
  internal = false
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_record" "inside" {
  zone_id = aws_route53_zone.private.zone_id
  name    = "crm.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.inside.dns_name
    zone_id                = aws_lb.inside.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "outside" {
  zone_id = aws_route53_zone.public.zone_id
  name    = "crm.example.com"
  type    = "A"

  alias {
    name                   = aws_lb.outside.dns_name
    zone_id                = aws_lb.outside.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_health_check" "crm" {
  type              = "HTTPS"
  fqdn              = "crm.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

output "check" {
  value = aws_route53_health_check.crm.id
}
