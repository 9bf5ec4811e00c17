provider "aws" {
  region = "us-east-1"
}

locals {
  replicas = ["eu-west-1", "ap-northeast-1"]
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

  dynamic "replica" { # want "replication/lag-unmonitored"
    for_each = local.replicas

    content {
      region_name = replica.value
    }
  }
}

# The copy in Tokyo is not watched.
resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "orders-lag-eu-west-1"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    TableName       = aws_dynamodb_table.orders.name
    ReceivingRegion = "eu-west-1"
  }
}
