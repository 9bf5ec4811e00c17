locals {
  origins = {
    PRIMARY   = aws_lb.virginia
    SECONDARY = aws_lb.ireland
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "login-virginia"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "login-ireland"
  subnets = ["subnet-0c", "subnet-0d"]
}

resource "aws_route53_health_check" "login" { # want "health/shared"
  type              = "HTTPS"
  fqdn              = aws_lb.virginia.dns_name
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "login" {
  for_each = local.origins

  zone_id         = "Z0LOGIN0815"
  name            = "login.example.com"
  type            = "A"
  set_identifier  = lower(each.key)
  health_check_id = aws_route53_health_check.login.id

  failover_routing_policy {
    type = each.key
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
}
