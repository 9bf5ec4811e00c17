provider "aws" {
  region = "us-east-1"
}

resource "aws_route53recoverycontrolconfig_cluster" "dr" {
  name = "dr"
}

resource "aws_route53recoverycontrolconfig_control_panel" "shop" {
  name        = "shop"
  cluster_arn = aws_route53recoverycontrolconfig_cluster.dr.arn
}

resource "aws_route53recoverycontrolconfig_routing_control" "shop" {
  name              = "shop"
  cluster_arn       = aws_route53recoverycontrolconfig_cluster.dr.arn
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.shop.arn
}

resource "aws_route53_health_check" "virginia" {
  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.shop.arn
}

resource "aws_route53_health_check" "ireland" {
  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.shop.arn # want "health/shared"
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "shop.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "shop.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

variable "zone_id" {
  type = string
}
