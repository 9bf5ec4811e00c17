provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_sns_topic" "alerts" {
  name = "alerts"
}

resource "aws_sns_topic" "alerts_eu" {
  provider = aws.eu

  name = "alerts"
}

resource "aws_lb" "shop" {
  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_lb" "shop_eu" {
  provider = aws.eu

  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-2a1b2c3d4e5f60718", "subnet-3a1b2c3d4e5f60718"]
}

resource "aws_cloudwatch_metric_alarm" "unhealthy_eu" {
  provider = aws.eu

  alarm_name          = "shop-unhealthy"
  namespace           = "AWS/NetworkELB"
  metric_name         = "UnHealthyHostCount"
  dimensions          = { LoadBalancer = aws_lb.shop_eu.arn_suffix }
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 3
  threshold           = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  alarm_actions       = [aws_sns_topic.alerts_eu.arn]
}
