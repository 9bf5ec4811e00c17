resource "aws_lb" "tokyo" {
  name               = "booking-tokyo"
  load_balancer_type = "application"
  security_groups    = [aws_security_group.entry.id]
  subnets            = aws_subnet.tokyo[*].id
}

resource "aws_lb_target_group" "tokyo" {
  name        = "booking-tokyo"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.tokyo.id

  health_check {
    path                = "/health"
    interval            = 10
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "tokyo" {
  load_balancer_arn = aws_lb.tokyo.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.tokyo.arn
  }
}

resource "aws_ecs_cluster" "tokyo" {
  name = "booking"
}

resource "aws_ecs_task_definition" "api" {
  family                   = "booking-api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024

  container_definitions = jsonencode([{
    name         = "api"
    image        = var.image
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "tokyo" {
  name            = "booking-api"
  cluster         = aws_ecs_cluster.tokyo.id
  task_definition = aws_ecs_task_definition.api.arn
  desired_count   = 4
  launch_type     = "FARGATE"

  network_configuration {
    subnets = aws_subnet.tokyo[*].id
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.tokyo.arn
    container_name   = "api"
    container_port   = 8080
  }
}
