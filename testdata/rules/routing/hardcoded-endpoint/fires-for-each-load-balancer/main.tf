locals {
  regions = toset(["eu-west-1", "eu-central-1"])
}

variable "execution_role_arn" {
  type = string
}

resource "aws_ecs_cluster" "web" {
  for_each = local.regions
  region   = each.key

  name = "web"
}

resource "aws_ecs_service" "web" {
  for_each = local.regions
  region   = each.key

  name            = "web"
  cluster         = aws_ecs_cluster.web[each.key].id
  task_definition = aws_ecs_task_definition.web[each.key].arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets = ["subnet-${each.key}-a", "subnet-${each.key}-b"]
  }
}

resource "aws_ecs_task_definition" "web" { # want "routing/hardcoded-endpoint" # want "routing/hardcoded-endpoint"
  for_each = local.regions
  region   = each.key

  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = var.execution_role_arn

  container_definitions = jsonencode([
    {
      name      = "web"
      image     = "ghcr.io/example/web:1.4.2"
      essential = true
      environment = [
        { name = "REGION", value = each.key },
        { name = "CATALOG_URL", value = "http://internal-catalog-1234567890.eu-west-1.elb.amazonaws.com" },
      ]
    },
  ])
}
