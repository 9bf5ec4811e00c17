provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_eip" "web" {
  provider = aws.ireland

  domain = "vpc"
}

resource "aws_route53_record" "blue" {
  zone_id         = var.zone_id
  name            = "web.example.com"
  type            = "A"
  ttl             = 60
  records         = [aws_eip.web.public_ip]
  set_identifier  = "blue"
  health_check_id = aws_route53_health_check.web.id

  weighted_routing_policy {
    weight = 90
  }
}

resource "aws_route53_record" "green" {
  zone_id         = var.zone_id
  name            = "web.example.com"
  type            = "A"
  ttl             = 60
  records         = [aws_eip.web.public_ip]
  set_identifier  = "green"
  health_check_id = aws_route53_health_check.web.id

  weighted_routing_policy {
    weight = 10
  }
}

resource "aws_route53_health_check" "web" {
  type              = "HTTPS"
  fqdn              = "ireland.web.example.net"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
