variable "name" {
  type = string
}

variable "count_of_tasks" {
  type = number
}

resource "aws_lb" "this" {
  name    = var.name
  subnets = ["subnet-0c1", "subnet-0c2"]
}

resource "aws_lb_target_group" "this" {
  name        = var.name
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = "vpc-0123456789abcdef0"
}

resource "aws_ecs_cluster" "this" {
  name = var.name
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = aws_ecs_cluster.this.id
  task_definition = "payments:7"
  desired_count   = var.count_of_tasks

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = "payments"
    container_port   = 8080
  }
}

resource "aws_appautoscaling_target" "this" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.this.name}/${aws_ecs_service.this.name}"
  min_capacity       = 2
  max_capacity       = 20
}

output "dns_name" {
  value = aws_lb.this.dns_name
}

output "zone_id" {
  value = aws_lb.this.zone_id
}
