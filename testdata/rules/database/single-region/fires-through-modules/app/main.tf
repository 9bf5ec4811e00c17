variable "name" {
  type = string
}

resource "aws_ecs_service" "shop" {
  name          = var.name
  desired_count = 3
}
