provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "wiki-virginia"
  subnets = ["subnet-0a", "subnet-0b"]
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "wiki-ireland"
  subnets = ["subnet-0c", "subnet-0d"]
}

locals {
  balancers = {
    us-east-1 = aws_lb.virginia
    eu-west-1 = aws_lb.ireland
  }
}

resource "aws_route53_health_check" "port" {
  for_each = local.balancers

  type              = "TCP" # want "health/shallow" # want "health/shallow"
  fqdn              = each.value.dns_name
  port              = 8443
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "wiki" {
  for_each = local.balancers

  zone_id         = "Z0WIKI12345"
  name            = "wiki.example.com"
  type            = "A"
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.port[each.key].id

  latency_routing_policy {
    region = each.key
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = true
  }
}
