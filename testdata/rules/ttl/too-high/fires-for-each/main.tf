locals {
  regions = {
    virginia = "us-east-1"
    ireland  = "eu-west-1"
  }
}

resource "aws_route53_record" "api" {
  for_each = local.regions

  zone_id         = var.zone_id
  name            = "api.example.com"
  type            = "CNAME"
  ttl             = 5 * 60 # want "ttl/too-high" # want "ttl/too-high"
  records         = ["${each.key}.origin.example.com"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.api[each.key].id

  latency_routing_policy {
    region = each.value
  }
}

resource "aws_route53_health_check" "api" {
  for_each = local.regions

  type             = "HTTPS"
  fqdn             = "${each.key}.origin.example.com"
  request_interval = 10
}

variable "zone_id" {
  type = string
}
