variable "region" {
  type = string
}

variable "dns_name" {
  type = string
}

variable "zone_id" {
  type = string
}

resource "aws_route53_record" "api" { # want "health/missing" # want "health/missing"
  zone_id        = "Z0123456789"
  name           = "api.example.com"
  type           = "A"
  set_identifier = var.region

  latency_routing_policy {
    region = var.region
  }

  alias {
    name                   = var.dns_name
    zone_id                = var.zone_id
    evaluate_target_health = false
  }
}
