provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  name          = "shop"
  desired_count = 4
}
