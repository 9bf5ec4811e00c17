locals {
  checked = toset(["us-east-1", "eu-west-1", "sa-east-1"])
  served  = toset(["us-east-1", "eu-west-1"])
}

resource "aws_route53_health_check" "region" { # want "health/unattached"
  for_each = local.checked

  type              = "HTTPS"
  fqdn              = "${each.key}.feed.example.com"
  resource_path     = "/live"
  request_interval  = 10
  failure_threshold = 2
}

resource "aws_route53_record" "feed" {
  for_each = local.served

  zone_id         = "Z0FEED98765"
  name            = "feed.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["${each.key}.feed.example.com"]
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.region[each.key].id

  latency_routing_policy {
    region = each.key
  }
}
