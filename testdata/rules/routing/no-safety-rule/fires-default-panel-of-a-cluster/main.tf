locals {
  regions = { us = "us-east-2", eu = "eu-central-1" }
}

variable "zone_id" {
  type = string
}

resource "aws_route53recoverycontrolconfig_cluster" "dr" { # want "routing/no-safety-rule"
  name = "dr"
}

resource "aws_route53recoverycontrolconfig_routing_control" "region" {
  for_each = local.regions

  name        = "api-${each.key}"
  cluster_arn = aws_route53recoverycontrolconfig_cluster.dr.arn
}

resource "aws_route53_health_check" "region" {
  for_each = local.regions

  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.region[each.key].arn
}

resource "aws_apigatewayv2_api" "orders" {
  for_each = local.regions
  region   = each.value

  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_domain_name" "orders" {
  for_each = local.regions
  region   = each.value

  domain_name = "orders.example.com"

  domain_name_configuration {
    certificate_arn = "arn:aws:acm:${each.value}:111122223333:certificate/orders"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_route53_record" "orders" {
  for_each = local.regions

  zone_id         = var.zone_id
  name            = "orders.example.com"
  type            = "A"
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.region[each.key].id

  latency_routing_policy {
    region = each.value
  }

  alias {
    name                   = aws_apigatewayv2_domain_name.orders[each.key].domain_name_configuration[0].target_domain_name
    zone_id                = aws_apigatewayv2_domain_name.orders[each.key].domain_name_configuration[0].hosted_zone_id
    evaluate_target_health = true
  }
}
