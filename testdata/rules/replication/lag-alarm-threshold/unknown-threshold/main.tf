provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "orders" {
  name             = "orders"
  hash_key         = "id"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name            = "us-west-2"
    point_in_time_recovery = true
  }
}

variable "lag_limit" {
  type = number
}

variable "metric" {
  type = object({
    name  = string
    limit = number
  })
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "orders-lag"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.lag_limit
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    TableName = aws_dynamodb_table.orders.name
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "orders-other"
  namespace           = "AWS/DynamoDB"
  metric_name         = var.metric.name
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    TableName = aws_dynamodb_table.orders.name
  }
}
