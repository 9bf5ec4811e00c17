variable "database" {
  type = string
}

locals {
  limits = {
    CPUUtilization      = 80
    DatabaseConnections = 400
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.limits

  alarm_name          = "${var.database}-${each.key}"
  namespace           = "AWS/RDS"
  metric_name         = each.key
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value
  period              = 300
  evaluation_periods  = 2

  dimensions = {
    DBInstanceIdentifier = var.database
  }
}
