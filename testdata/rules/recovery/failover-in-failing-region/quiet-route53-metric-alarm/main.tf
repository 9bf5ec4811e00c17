provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

resource "aws_route53_health_check" "primary" {
  type              = "HTTPS"
  fqdn              = "origin-use1.example.com"
  resource_path     = "/ready"
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_cloudwatch_metric_alarm" "failover" {
  alarm_name          = "primary-failover"
  namespace           = "AWS/Route53"
  metric_name         = "HealthCheckStatus"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 1
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.failover.arn]

  dimensions = {
    HealthCheckId = aws_route53_health_check.primary.id
  }
}

resource "aws_sns_topic" "failover" {
  name = "failover"
}

resource "aws_s3_bucket" "standby" {
  provider = aws.standby

  bucket = "shop-standby"
}
