provider "aws" {
  region = "eu-west-1"
}

resource "aws_route53_record" "news" {
  for_each = { "EU" = "continent", "NA" = "continent" }

  zone_id        = "Z0123456789NEWS"
  name           = "news.example.com"
  type           = "A"
  set_identifier = each.key

  alias {
    name                   = aws_lb.news[each.key].dns_name
    zone_id                = aws_lb.news[each.key].zone_id
    evaluate_target_health = true
  }

  geolocation_routing_policy {
    continent = each.key
  }
}

resource "aws_lb" "news" {
  for_each = toset(["EU", "NA"])

  name    = "news-${lower(each.key)}"
  subnets = ["subnet-0a1", "subnet-0a2"]
}
