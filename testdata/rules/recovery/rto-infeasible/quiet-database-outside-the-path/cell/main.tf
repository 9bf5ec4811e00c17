variable "region" {
  type = string
}

variable "table" {
  type = string
}

resource "aws_lb" "web" {
  region = var.region

  name               = "carts"
  load_balancer_type = "application"
  subnets            = ["subnet-0a1", "subnet-0b2"]
}

resource "aws_lb_target_group" "web" {
  region = var.region

  name        = "carts"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0123"

  health_check {
    path                = "/ready"
    interval            = 10
    unhealthy_threshold = 2
  }
}

resource "aws_lb_listener" "web" {
  region = var.region

  load_balancer_arn = aws_lb.web.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}

resource "aws_ecs_task_definition" "web" {
  region = var.region

  family                   = "carts"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([{
    name        = "web"
    image       = "example/carts:7"
    essential   = true
    environment = [{ name = "TABLE", value = var.table }]
  }])
}

resource "aws_ecs_service" "web" {
  region = var.region

  name            = "carts"
  cluster         = "apps"
  task_definition = aws_ecs_task_definition.web.arn
  desired_count   = 3
  launch_type     = "FARGATE"

  load_balancer {
    target_group_arn = aws_lb_target_group.web.arn
    container_name   = "web"
    container_port   = 8080
  }
}

resource "aws_route53_record" "web" {
  zone_id        = "Z0123456789"
  name           = "carts.example.com"
  type           = "A"
  set_identifier = var.region

  alias {
    name                   = aws_lb.web.dns_name
    zone_id                = aws_lb.web.zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = var.region
  }
}
