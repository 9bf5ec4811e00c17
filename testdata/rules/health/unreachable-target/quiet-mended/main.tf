provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "orders" {
  name     = "orders"
  internal = true
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_cloudwatch_metric_alarm" "orders" {
  alarm_name          = "orders-has-no-healthy-host"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HealthyHostCount"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = "breaching"

  dimensions = {
    LoadBalancer = aws_lb.orders.arn_suffix
    TargetGroup  = aws_lb_target_group.orders.arn_suffix
  }
}

resource "aws_lb_target_group" "orders" {
  name     = "orders"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-0a"
}

resource "aws_route53_health_check" "orders" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.orders.alarm_name
  cloudwatch_alarm_region         = "us-east-1"
  insufficient_data_health_status = "Unhealthy"
}

resource "aws_route53_record" "primary" {
  zone_id         = var.zone_id
  name            = "orders.example.com"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.orders.id

  failover_routing_policy {
    type = "PRIMARY"
  }

  alias {
    name                   = aws_lb.orders.dns_name
    zone_id                = aws_lb.orders.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "standby" {
  zone_id        = var.zone_id
  name           = "orders.example.com"
  type           = "A"
  ttl            = 60
  records        = ["203.0.113.9"]
  set_identifier = "standby"

  failover_routing_policy {
    type = "SECONDARY"
  }
}

variable "zone_id" {
  type = string
}
