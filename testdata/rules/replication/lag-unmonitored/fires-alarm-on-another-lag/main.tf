# Each alarm is on something that lags, and none on the copy of the table.
provider "aws" {
  region = "ca-central-1"
}

resource "aws_dynamodb_table" "visits" {
  name             = "visits"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica { # want "replication/lag-unmonitored"
    region_name            = "us-west-2"
    point_in_time_recovery = true
  }
}

resource "aws_cloudwatch_metric_alarm" "lags" {
  for_each = {
    WatermarkLagSeconds = 900
    ConsumerGroupLag    = 5000
    FeatureFlagErrors   = 1
  }

  alarm_name          = "visits-${each.key}"
  namespace           = "Visits"
  metric_name         = each.key
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value
  period              = 60
  evaluation_periods  = 5
}
