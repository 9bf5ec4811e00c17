provider "aws" {
  region = "us-east-1"
}

resource "aws_cloudwatch_metric_alarm" "queue" {
  alarm_name          = "queue-has-no-healthy-host"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HealthyHostCount"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = "breaching"

  dimensions = {
    LoadBalancer = aws_lb.queue.arn_suffix
    TargetGroup  = aws_lb_target_group.queue.arn_suffix
  }
}

resource "aws_lb_target_group" "queue" {
  name     = "queue"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-0a"
}

resource "aws_route53_health_check" "queue" {
  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = aws_cloudwatch_metric_alarm.queue.alarm_name
  cloudwatch_alarm_region         = "us-east-1"
  insufficient_data_health_status = "Unhealthy"
}

resource "aws_lb" "queue" {
  name     = "queue"
  internal = true
  subnets  = ["subnet-0a", "subnet-0b"]
}

resource "aws_route53_record" "queue" {
  zone_id                          = var.zone_id
  name                             = "queue.example.com"
  type                             = "A"
  ttl                              = 60
  records                          = ["203.0.113.7"]
  set_identifier                   = "one"
  health_check_id                  = aws_route53_health_check.queue.id
  multivalue_answer_routing_policy = true
}

variable "zone_id" {
  type = string
}
