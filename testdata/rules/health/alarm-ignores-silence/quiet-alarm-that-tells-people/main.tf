provider "aws" {
  region = "us-east-1"
}

resource "aws_sns_topic" "operators" {
  name = "operators"
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "errors"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.operators.arn]

  dimensions = {
    LoadBalancer = "app/errors/0123456789abcdef"
  }
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "cafe.example.com"
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
  name            = "cafe.example.com"
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
