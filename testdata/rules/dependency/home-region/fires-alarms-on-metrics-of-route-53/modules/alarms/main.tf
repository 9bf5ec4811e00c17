variable "health_check_id" {
  type = string
}

resource "aws_cloudwatch_metric_alarm" "shop_unhealthy" {
  alarm_name          = "shop_unhealthy"
  namespace           = "AWS/Route53" # want "dependency/home-region"
  metric_name         = "HealthCheckStatus"
  comparison_operator = "LessThanThreshold"
  evaluation_periods  = 2
  period              = 60
  statistic           = "Minimum"
  threshold           = 1
  treat_missing_data  = "breaching"

  dimensions = {
    HealthCheckId = var.health_check_id
  }
}
