provider "aws" {
  region = "eu-central-1"
}

locals {
  front_ends = {
    shop  = { type = "HTTPS_STR_MATCH", says = "basket: ok" }
    login = { type = "HTTPS_STR_MATCH", says = null }
    docs  = { type = "HTTPS", says = null }
  }
}

resource "aws_route53_health_check" "front_end" { # want "health/invalid-settings"
  for_each = local.front_ends

  type              = each.value.type
  fqdn              = "${each.key}.fra.example.com"
  port              = 443
  resource_path     = "/status"
  search_string     = each.value.says
  request_interval  = 30
  failure_threshold = 3
}

output "checks" {
  value = { for name, check in aws_route53_health_check.front_end : name => check.id }
}
