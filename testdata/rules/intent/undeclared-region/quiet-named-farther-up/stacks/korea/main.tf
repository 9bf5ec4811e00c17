provider "aws" {
  region = "ap-northeast-2"
}

resource "aws_ecs_service" "shop" {
  name          = "shop"
  desired_count = 4
}
