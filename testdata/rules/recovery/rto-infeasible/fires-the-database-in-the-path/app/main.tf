terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.standby]
    }
  }
}

variable "name" {
  type = string
}

variable "database_host" {
  type = string
}

resource "aws_lb" "primary" {
  name               = "${var.name}-primary"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1", "subnet-0b2"]
}

resource "aws_lb_target_group" "primary" {
  name        = "${var.name}-primary"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0123"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "primary" {
  load_balancer_arn = aws_lb.primary.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.primary.arn
  }
}

resource "aws_ecs_task_definition" "primary" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([{
    name        = "app"
    image       = "example/app:1"
    essential   = true
    environment = [{ name = "DATABASE_HOST", value = var.database_host }]
  }])
}

resource "aws_ecs_service" "primary" {
  name            = var.name
  cluster         = "apps"
  task_definition = aws_ecs_task_definition.primary.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  load_balancer {
    target_group_arn = aws_lb_target_group.primary.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_lb" "standby" {
  provider = aws.standby

  name               = "${var.name}-standby"
  load_balancer_type = "application"
  subnets            = ["subnet-0c3", "subnet-0d4"]
}

resource "aws_route53_record" "primary" { # want "recovery/rto-infeasible"
  zone_id        = "Z0123456789"
  name           = "${var.name}.example.com"
  type           = "A"
  set_identifier = "primary"

  alias {
    name                   = aws_lb.primary.dns_name
    zone_id                = aws_lb.primary.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "PRIMARY"
  }
}

resource "aws_route53_record" "standby" {
  zone_id        = "Z0123456789"
  name           = "${var.name}.example.com"
  type           = "A"
  set_identifier = "standby"

  alias {
    name                   = aws_lb.standby.dns_name
    zone_id                = aws_lb.standby.zone_id
    evaluate_target_health = true
  }

  failover_routing_policy {
    type = "SECONDARY"
  }
}
