provider "aws" {
  region = "eu-west-1"
}

# One query of one metric is no metric math.
resource "aws_cloudwatch_metric_alarm" "depth" {
  alarm_name          = "orders-waiting"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1000
  evaluation_periods  = 2

  metric_query {
    id          = "waiting"
    return_data = true

    metric {
      namespace   = "AWS/SQS"
      metric_name = "ApproximateNumberOfMessagesVisible"
      period      = 60
      stat        = "Maximum"
      dimensions  = { QueueName = "orders" }
    }
  }
}

resource "aws_route53_health_check" "depth" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.depth.alarm_name
  cloudwatch_alarm_region         = "eu-west-1"
  insufficient_data_health_status = "LastKnownStatus"
}

output "check" {
  value = aws_route53_health_check.depth.id
}
