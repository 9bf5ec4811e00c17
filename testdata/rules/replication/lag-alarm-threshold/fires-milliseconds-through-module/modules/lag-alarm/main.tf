variable "table" {
  type = string
}

variable "region" {
  type = string
}

variable "limit_seconds" {
  type = number
}

resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = "${var.table}-lag-${var.region}"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.limit_seconds # want "replication/lag-alarm-threshold"
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    TableName       = var.table
    ReceivingRegion = var.region
  }
}
