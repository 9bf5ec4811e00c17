provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_route53_record" "top" {
  for_each = { us = "us-east-1", eu = "eu-west-1" }

  zone_id        = "Z0123456789SHOP"
  name           = "shop.example.com"
  type           = "A"
  set_identifier = each.key

  alias {
    name                   = "${each.key}.shop.example.com"
    zone_id                = "Z0123456789SHOP"
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = each.value
  }
}

resource "aws_route53_record" "leaf" {
  for_each = { us = "192.0.2.10", eu = "192.0.2.20" }

  zone_id                          = "Z0123456789SHOP"
  name                             = "${each.key}.shop.example.com"
  type                             = "A"
  ttl                              = 60
  records                          = [each.value]
  set_identifier                   = "first"
  multivalue_answer_routing_policy = true
}
