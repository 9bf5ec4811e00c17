locals {
  role = terraform.workspace == "recovery" ? "SECONDARY" : "PRIMARY"
  home = terraform.workspace == "recovery" ? "eu-central-1" : "eu-west-1"
}

provider "aws" {
  region = local.home
}

resource "aws_route53_health_check" "checkout" {
  type              = "HTTPS"
  fqdn              = "${local.home}.checkout.example.com"
  port              = 443
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_record" "checkout" {
  zone_id         = "Z0423456789PAY"
  name            = "checkout.example.com"
  type            = "CNAME"
  ttl             = 60
  set_identifier  = lower(local.role)
  health_check_id = aws_route53_health_check.checkout.id
  records         = ["${local.home}.checkout.example.com"]

  failover_routing_policy {
    type = local.role
  }
}
