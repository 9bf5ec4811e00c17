variable "image" {
  type = string
}

variable "secret_arn" {
  type = string
}

resource "aws_ecs_cluster" "this" {
  name = "payments"
}

resource "aws_ecs_task_definition" "this" {
  family = "payments"

  container_definitions = jsonencode([
    {
      name      = "payments"
      image     = var.image
      essential = true
      memory    = 512
      secrets   = [{ name = "API_KEY", valueFrom = var.secret_arn }]
    },
  ])
}

resource "aws_ecs_service" "this" { # want "dependency/cross-region" # want "dependency/cross-region"
  name            = "payments"
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = 2
}
