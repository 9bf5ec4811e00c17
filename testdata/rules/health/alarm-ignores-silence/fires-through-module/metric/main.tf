variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "silence" {
  type    = string
  default = "notBreaching"
}

resource "aws_cloudwatch_metric_alarm" "requests" {
  alarm_name          = "${var.name}-requests"
  namespace           = "AWS/NetworkELB"
  metric_name         = "NewFlowCount"
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = var.silence # want "health/alarm-ignores-silence"

  dimensions = {
    LoadBalancer = "net/${var.name}/0123456789abcdef"
  }
}

resource "aws_route53_health_check" "requests" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.requests.alarm_name
  cloudwatch_alarm_region         = var.region
  insufficient_data_health_status = "LastKnownStatus"
}

output "id" {
  value = aws_route53_health_check.requests.id
}
