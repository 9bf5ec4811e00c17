variable "image" {
  type = string
}

resource "aws_ecs_cluster" "this" {
  name = "worker"
}

resource "aws_ecs_task_definition" "this" {
  family = "worker"

  container_definitions = jsonencode([{ # want "dependency/hardcoded-region"
    name      = "worker"
    image     = var.image
    essential = true
    memory    = 512
  }])
}

resource "aws_ecs_service" "this" {
  name            = "worker"
  cluster         = aws_ecs_cluster.this.id
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = 2
}
