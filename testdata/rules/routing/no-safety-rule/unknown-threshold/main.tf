provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

variable "zone_id" {
  type = string
}

resource "aws_lb" "virginia" {
  name               = "shop-virginia"
  load_balancer_type = "application"
  subnets            = var.virginia_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name               = "shop-ireland"
  load_balancer_type = "application"
  subnets            = var.ireland_subnets
}

variable "ireland_subnets" {
  type = list(string)
}

resource "aws_route53recoverycontrolconfig_cluster" "main" {
  name = "shop"
}

resource "aws_route53recoverycontrolconfig_control_panel" "shop" {
  name        = "shop"
  cluster_arn = aws_route53recoverycontrolconfig_cluster.main.arn
}

resource "aws_route53recoverycontrolconfig_routing_control" "virginia" {
  name              = "shop-virginia"
  cluster_arn       = aws_route53recoverycontrolconfig_cluster.main.arn
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.shop.arn
}

resource "aws_route53_health_check" "virginia" {
  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.virginia.arn
}

resource "aws_route53recoverycontrolconfig_routing_control" "ireland" {
  name              = "shop-ireland"
  cluster_arn       = aws_route53recoverycontrolconfig_cluster.main.arn
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.shop.arn
}

resource "aws_route53_health_check" "ireland" {
  type                = "RECOVERY_CONTROL"
  routing_control_arn = aws_route53recoverycontrolconfig_routing_control.ireland.arn
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "app.example.com"
  type            = "A"
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.virginia.dns_name
    zone_id                = aws_lb.virginia.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "app.example.com"
  type            = "A"
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  failover_routing_policy {
    type = "SECONDARY"
  }

  alias {
    name                   = aws_lb.ireland.dns_name
    zone_id                = aws_lb.ireland.zone_id
    evaluate_target_health = true
  }
}

variable "least" {
  type = number
}

resource "aws_route53recoverycontrolconfig_safety_rule" "regions_on" {
  name              = "regions_on"
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.shop.arn
  wait_period_ms    = 5000
  asserted_controls = [
    aws_route53recoverycontrolconfig_routing_control.virginia.arn,
    aws_route53recoverycontrolconfig_routing_control.ireland.arn,
  ]

  rule_config {
    inverted  = false
    threshold = var.least
    type      = "ATLEAST"
  }
}
