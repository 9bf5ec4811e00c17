variable "replica" {
  type = string
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "replication-lag"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 30
  period              = 60
  evaluation_periods  = 3

  dimensions = {
    DBInstanceIdentifier = var.replica
  }
}
