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

resource "aws_cloudwatch_metric_alarm" "lag" {
  alarm_name          = "orders-lag"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 10000 # want "replication/lag-alarm-threshold"
  evaluation_periods  = 5

  metric_query {
    id          = "lag"
    return_data = true

    metric {
      namespace   = "AWS/DynamoDB"
      metric_name = "ReplicationLatency"
      stat        = "Average"
      period      = 60

      dimensions = {
        TableName       = aws_dynamodb_table.orders.name
        ReceivingRegion = "us-west-2"
      }
    }
  }
}
