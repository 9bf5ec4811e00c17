provider "aws" {
  region = "us-west-2"
}

locals {
  halves = {
    api-primary   = { name = "api.example.com", role = "PRIMARY" }
    api-secondary = { name = "api.example.com", role = "SECONDARY" }
    app-primary   = { name = "app.example.com", role = "PRIMARY" }
  }
}

resource "aws_route53_record" "half" { # want "routing/failover-pair-incomplete"
  for_each = local.halves

  zone_id        = "Z0123456789API"
  name           = each.value.name
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.example.net"]
  set_identifier = each.key

  failover_routing_policy {
    type = each.value.role
  }
}
