provider "aws" {
  region = "eu-west-1"
}

locals {
  places = {
    "EU" = { continent = "EU", country = null }
    "NA" = { continent = "NA", country = null }
    "*"  = { continent = null, country = "*" }
  }
}

resource "aws_lb" "news" {
  for_each = local.places

  name    = "news-${index(keys(local.places), each.key)}"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_route53_record" "news" { # want "routing/same-region-targets"
  for_each = local.places

  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "A"
  set_identifier = "news-${each.key}"

  alias {
    name                   = aws_lb.news[each.key].dns_name
    zone_id                = aws_lb.news[each.key].zone_id
    evaluate_target_health = true
  }

  dynamic "geolocation_routing_policy" {
    for_each = [each.value]

    content {
      continent = geolocation_routing_policy.value.continent
      country   = geolocation_routing_policy.value.country
    }
  }
}
