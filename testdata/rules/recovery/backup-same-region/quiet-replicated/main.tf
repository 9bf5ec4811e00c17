provider "aws" {
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "cart"

  attribute {
    name = "cart"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name            = "eu-west-3"
    point_in_time_recovery = true
  }
}

resource "aws_cloudwatch_metric_alarm" "carts_lag" {
  alarm_name          = "carts-replication-latency"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "breaching"

  dimensions = {
    TableName       = aws_dynamodb_table.carts.name
    ReceivingRegion = "eu-west-3"
  }
}
