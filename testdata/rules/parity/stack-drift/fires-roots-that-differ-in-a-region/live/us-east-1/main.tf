provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "api" {
  name               = "api"
  load_balancer_type = "application"
  subnets            = ["subnet-us-east-1-a", "subnet-us-east-1-b"]
}

resource "aws_lb_target_group" "api" {
  name     = "api"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = "vpc-us-east-1"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}

resource "aws_appautoscaling_target" "api" {
  service_namespace  = "ecs"
  resource_id        = "service/shop/api"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 2
  max_capacity       = 20
}
