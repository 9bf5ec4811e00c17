resource "aws_route53_record" "virginia" {
  zone_id         = var.zone_id
  name            = "mail.example.com"
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
  name            = "mail.example.com"
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

resource "aws_route53_health_check" "staging" {
  type               = "HTTPS"
  fqdn               = "staging.example.com"
  resource_path      = "/ready"
  request_interval   = 10
  failure_threshold  = 3
  invert_healthcheck = true
}

# Somebody is told when staging answers at night.
resource "aws_cloudwatch_metric_alarm" "staging_is_up" {
  provider            = aws.virginia
  alarm_name          = "staging-is-up"
  namespace           = "AWS/Route53"
  metric_name         = "HealthCheckStatus"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 5

  dimensions = {
    HealthCheckId = aws_route53_health_check.staging.id
  }
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

variable "zone_id" {
  type = string
}
