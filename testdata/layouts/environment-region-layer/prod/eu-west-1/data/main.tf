provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "orders" {
  identifier          = "orders-prod-replica"
  instance_class      = "db.r6g.large"
  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:orders-prod" # want "egress/cost-unmonitored"
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
    DBInstanceIdentifier = aws_db_instance.orders.identifier
  }
}
