provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_route53_record" "virginia" {
  zone_id        = aws_route53_zone.main.zone_id
  name           = "shop"
  type           = "A"
  set_identifier = "virginia"

  alias {
    name                   = "us.shop.example.com"
    zone_id                = aws_route53_zone.main.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" { # want "routing/region-mismatch"
  zone_id        = aws_route53_zone.main.zone_id
  name           = "shop"
  type           = "A"
  set_identifier = "ireland"

  alias {
    name                   = "eu.shop.example.com"
    zone_id                = aws_route53_zone.main.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_record" "us" {
  for_each = { blue = 100, green = 0 }

  zone_id        = aws_route53_zone.main.zone_id
  name           = "us.shop"
  type           = "A"
  set_identifier = each.key

  alias {
    name                   = aws_lb.us[each.key].dns_name
    zone_id                = aws_lb.us[each.key].zone_id
    evaluate_target_health = true
  }

  weighted_routing_policy {
    weight = each.value
  }
}

resource "aws_route53_record" "eu" {
  for_each = { blue = 100, green = 0 }

  zone_id        = aws_route53_zone.main.zone_id
  name           = "eu.shop"
  type           = "A"
  set_identifier = each.key

  alias {
    name                   = aws_lb.eu[each.key].dns_name
    zone_id                = aws_lb.eu[each.key].zone_id
    evaluate_target_health = true
  }

  weighted_routing_policy {
    weight = each.value
  }
}

resource "aws_lb" "us" {
  for_each = toset(["blue", "green"])

  name    = "shop-us-${each.key}"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "eu" {
  for_each = toset(["blue", "green"])

  name    = "shop-eu-${each.key}"
  subnets = ["subnet-0b1", "subnet-0b2"]
}
