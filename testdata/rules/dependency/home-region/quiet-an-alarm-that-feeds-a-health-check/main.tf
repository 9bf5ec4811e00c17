provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"
}

resource "aws_route53_health_check" "shop" {
  type              = "HTTPS"
  fqdn              = "shop.example.com"
  resource_path     = "/healthz/deep"
  port              = 443
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_cloudwatch_metric_alarm" "shop_percent" {
  alarm_name          = "shop_percent"
  namespace           = "AWS/Route53"
  metric_name         = "HealthCheckPercentageHealthy"
  comparison_operator = "LessThanThreshold"
  evaluation_periods  = 2
  period              = 60
  statistic           = "Minimum"
  threshold           = 1
  treat_missing_data  = "breaching"

  dimensions = {
    HealthCheckId = aws_route53_health_check.shop.id
  }
}

resource "aws_route53_health_check" "by_alarm" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.shop_percent.alarm_name
  cloudwatch_alarm_region         = "eu-west-1"
  insufficient_data_health_status = "Unhealthy"
}

resource "aws_route53_record" "shop" {
  zone_id         = "Z0123456789SHOP"
  name            = "shop.example.com"
  type            = "A"
  ttl             = 60
  records         = ["192.0.2.10"]
  set_identifier  = "one"
  health_check_id = aws_route53_health_check.by_alarm.id

  weighted_routing_policy {
    weight = 100
  }
}

resource "aws_route53_record" "status" {
  zone_id         = "Z0123456789SHOP"
  name            = "status.example.com"
  type            = "A"
  ttl             = 60
  records         = ["192.0.2.20"]
  set_identifier  = "one"
  health_check_id = aws_route53_health_check.shop.id

  weighted_routing_policy {
    weight = 100
  }
}
