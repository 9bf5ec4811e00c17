provider "aws" {
  region = "eu-west-1"
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "error-rate"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  evaluation_periods  = 3
  datapoints_to_alarm = 2

  metric_query {
    id          = "rate"
    expression  = "100 * errors / requests"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = {
      errors   = "HTTPCode_Target_5XX_Count"
      requests = "RequestCount"
    }

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/ApplicationELB"
        metric_name = metric_query.value
        period      = 60
        stat        = "Sum"
        dimensions  = { LoadBalancer = "app/shop/0123456789abcdef" }
      }
    }
  }
}

resource "aws_route53_health_check" "errors" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.errors.alarm_name # want "health/invalid-settings"
  cloudwatch_alarm_region         = "eu-west-1"
  insufficient_data_health_status = "Unhealthy"
}

output "check" {
  value = aws_route53_health_check.errors.id
}
