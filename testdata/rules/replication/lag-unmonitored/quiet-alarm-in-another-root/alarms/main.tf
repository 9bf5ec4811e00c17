provider "aws" {
  region = "eu-west-1"
}

resource "aws_cloudwatch_metric_alarm" "orders_lag" {
  alarm_name          = "orders-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2000
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    DBClusterIdentifier = "orders-europe"
  }
}
