variable "zone" {
  type = string
}

variable "ttl" {
  type = number
}

locals {
  regions = {
    virginia = "us-east-1"
    ireland  = "eu-west-1"
  }
}

resource "aws_route53_record" "api" {
  for_each = local.regions

  zone_id         = var.zone
  name            = "api.example.com"
  type            = "CNAME"
  ttl             = var.ttl # want "ttl/too-low" # want "ttl/too-low"
  records         = ["${each.key}.origin.example.com"]
  set_identifier  = each.key
  health_check_id = "check-${each.key}"

  latency_routing_policy {
    region = each.value
  }
}
