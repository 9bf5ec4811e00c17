variable "cluster_arn" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions    = jsonencode([{ name = "app", image = "public.ecr.aws/acme/app:1" }])
}

resource "aws_ecs_service" "app" {
  name            = "app"
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.app.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = var.subnet_ids # want "dependency/split-parent"
  }
}
