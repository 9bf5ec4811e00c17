provider "aws" {
  region = "us-east-1"
}

locals {
  queues = toset(["mail", "print"])
}

resource "aws_cloudwatch_metric_alarm" "consumed" {
  for_each = local.queues

  alarm_name          = "${each.key}-consumed"
  namespace           = "AWS/SQS"
  metric_name         = "NumberOfMessagesDeleted"
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 300
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching" # want "health/alarm-ignores-silence" # want "health/alarm-ignores-silence"

  dimensions = {
    QueueName = each.key
  }
}

resource "aws_route53_health_check" "consumed" {
  for_each = local.queues

  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = "${each.key}-consumed"
  cloudwatch_alarm_region         = "us-east-1"
  insufficient_data_health_status = "Unhealthy"
}

resource "aws_route53_record" "primary" {
  for_each = local.queues

  zone_id         = "Z0WORK12345"
  name            = "${each.key}.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["${each.key}.virginia.example.net"]
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.consumed[each.key].id

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "secondary" {
  for_each = local.queues

  zone_id        = "Z0WORK12345"
  name           = "${each.key}.example.com"
  type           = "CNAME"
  ttl            = 60
  records        = ["${each.key}.oregon.example.net"]
  set_identifier = "secondary"

  failover_routing_policy {
    type = "SECONDARY"
  }
}
