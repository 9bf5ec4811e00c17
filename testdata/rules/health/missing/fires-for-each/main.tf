locals {
  regions = {
    virginia = "us-east-1"
    ireland  = "eu-west-1"
  }
}

resource "aws_route53_record" "api" { # want "health/missing" # want "health/missing"
  for_each = local.regions

  zone_id        = var.zone_id
  name           = "api.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.origin.example.com"]
  set_identifier = each.key

  latency_routing_policy {
    region = each.value
  }
}

variable "zone_id" {
  type = string
}
