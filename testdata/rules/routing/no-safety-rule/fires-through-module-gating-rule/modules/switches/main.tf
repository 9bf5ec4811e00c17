variable "cluster_arn" {
  type = string
}

variable "regions" {
  type = list(string)
}

resource "aws_route53recoverycontrolconfig_control_panel" "this" { # want "routing/no-safety-rule"
  name        = "payments"
  cluster_arn = var.cluster_arn
}

resource "aws_route53recoverycontrolconfig_routing_control" "region" {
  count = length(var.regions)

  name              = "payments-${var.regions[count.index]}"
  cluster_arn       = var.cluster_arn
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.this.arn
}

resource "aws_route53recoverycontrolconfig_routing_control" "gate" {
  name              = "change-permitted"
  cluster_arn       = var.cluster_arn
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.this.arn
}

resource "aws_route53recoverycontrolconfig_safety_rule" "gate" {
  name              = "change-permitted"
  control_panel_arn = aws_route53recoverycontrolconfig_control_panel.this.arn
  wait_period_ms    = 5000
  gating_controls   = [aws_route53recoverycontrolconfig_routing_control.gate.arn]
  target_controls   = aws_route53recoverycontrolconfig_routing_control.region[*].arn

  rule_config {
    inverted  = false
    threshold = 1
    type      = "ATLEAST"
  }
}
