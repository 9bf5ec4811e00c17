provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

resource "aws_sns_topic" "failover" {
  provider = aws.oregon

  name = "failover"
}

resource "aws_sns_topic_subscription" "failover" {
  provider = aws.oregon

  topic_arn = aws_sns_topic.failover.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_function.failover.arn
}

resource "aws_lambda_function" "failover" {
  provider = aws.oregon

  function_name = "failover"
  role          = "arn:aws:iam::111122223333:role/failover"
  runtime       = "python3.13"
  handler       = "failover.handler"
  filename      = "failover.zip"
}

resource "aws_cloudwatch_metric_alarm" "beat" {
  provider            = aws.oregon
  alarm_name          = "beat"
  namespace           = "Shop"
  metric_name         = "Heartbeat"
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching" # want "health/alarm-ignores-silence"

  dimensions = {
    Region = "us-east-1"
  }
}

resource "aws_cloudwatch_metric_alarm" "orders" {
  provider            = aws.oregon
  alarm_name          = "orders"
  namespace           = "Shop"
  metric_name         = "Orders"
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"

  dimensions = {
    Region = "us-east-1"
  }
}

resource "aws_cloudwatch_composite_alarm" "region_lost" {
  provider = aws.oregon

  alarm_name    = "region-lost"
  alarm_rule    = "ALARM(${aws_cloudwatch_metric_alarm.beat.alarm_name}) AND ALARM(${aws_cloudwatch_metric_alarm.orders.alarm_name})"
  alarm_actions = [aws_sns_topic.failover.arn]
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "both.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["virginia.origin.example.com"]
  set_identifier  = "virginia"
  health_check_id = aws_route53_health_check.virginia.id

  latency_routing_policy {
    region = "us-east-1"
  }
}

resource "aws_route53_record" "ireland" {
  zone_id         = var.zone_id
  name            = "both.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
  }
}

resource "aws_route53_health_check" "virginia" {
  type              = "HTTPS"
  fqdn              = "virginia.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "ireland" {
  type              = "HTTPS"
  fqdn              = "ireland.origin.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

variable "zone_id" {
  type = string
}
