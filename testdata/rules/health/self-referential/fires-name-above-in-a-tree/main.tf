provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_record" "us" {
  zone_id        = var.zone_id
  name           = "tv.example.com"
  type           = "A"
  set_identifier = "us"

  latency_routing_policy {
    region = "us-east-1"
  }

  alias {
    name                   = aws_route53_record.us_leaf.name
    zone_id                = aws_route53_record.us_leaf.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "eu" {
  zone_id        = var.zone_id
  name           = "tv.example.com"
  type           = "A"
  set_identifier = "eu"

  latency_routing_policy {
    region = "eu-west-1"
  }

  alias {
    name                   = aws_route53_record.eu_leaf.name
    zone_id                = aws_route53_record.eu_leaf.zone_id
    evaluate_target_health = true
  }
}

resource "aws_eip" "us" {
  domain = "vpc"
}

resource "aws_eip" "eu" {
  provider = aws.ireland

  domain = "vpc"
}

resource "aws_route53_record" "us_leaf" {
  zone_id         = var.zone_id
  name            = "us.tv.example.com"
  type            = "A"
  ttl             = 60
  records         = [aws_eip.us.public_ip]
  health_check_id = aws_route53_health_check.us.id
}

resource "aws_route53_record" "eu_leaf" {
  zone_id         = var.zone_id
  name            = "eu.tv.example.com"
  type            = "A"
  ttl             = 60
  records         = [aws_eip.eu.public_ip]
  health_check_id = aws_route53_health_check.eu.id
}

resource "aws_route53_health_check" "us" {
  type              = "HTTPS"
  fqdn              = "tv.example.com" # want "health/self-referential"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "eu" {
  type              = "HTTPS"
  fqdn              = "eu.tv.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
