variable "name" {
  type = string
}

variable "subnets" {
  type = list(string)
}

variable "alarms" {
  type    = bool
  default = true
}

variable "protect" {
  type    = bool
  default = true
}

resource "aws_lb" "this" { # want "parity/stack-drift"
  name                       = var.name
  load_balancer_type         = "application"
  subnets                    = var.subnets
  enable_deletion_protection = var.protect
}

resource "aws_sqs_queue" "jobs" {
  name                    = "${var.name}-jobs"
  sqs_managed_sse_enabled = true
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  count = var.alarms ? 1 : 0

  alarm_name          = "${var.name}-errors"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 2
  metric_name         = "HTTPCode_ELB_5XX_Count"
  namespace           = "AWS/ApplicationELB"
  period              = 60
  statistic           = "Sum"
  threshold           = 10

  dimensions = {
    LoadBalancer = aws_lb.this.arn_suffix
  }
}
