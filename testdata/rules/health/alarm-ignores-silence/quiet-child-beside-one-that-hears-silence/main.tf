provider "aws" {
  region = "us-east-1"
}

resource "aws_cloudwatch_metric_alarm" "latency" {
  alarm_name          = "latency"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "TargetResponseTime"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching"

  dimensions = {
    LoadBalancer = "app/latency/0123456789abcdef"
  }
}

resource "aws_cloudwatch_metric_alarm" "hosts" {
  alarm_name          = "hosts"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HealthyHostCount"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"

  dimensions = {
    LoadBalancer = "app/hosts/0123456789abcdef"
  }
}

resource "aws_route53_health_check" "latency" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.latency.alarm_name
  cloudwatch_alarm_region         = "us-east-1"
  insufficient_data_health_status = "Unhealthy"
}

resource "aws_route53_health_check" "hosts" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.hosts.alarm_name
  cloudwatch_alarm_region         = "us-east-1"
  insufficient_data_health_status = "Unhealthy"
}

resource "aws_route53_health_check" "virginia" {
  type                   = "CALCULATED"
  child_health_threshold = 2
  child_healthchecks     = [aws_route53_health_check.latency.id, aws_route53_health_check.hosts.id]
}

resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "twin.example.com"
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
  name            = "twin.example.com"
  type            = "CNAME"
  ttl             = 60
  records         = ["ireland.origin.example.com"]
  set_identifier  = "ireland"
  health_check_id = aws_route53_health_check.ireland.id

  latency_routing_policy {
    region = "eu-west-1"
  }
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
