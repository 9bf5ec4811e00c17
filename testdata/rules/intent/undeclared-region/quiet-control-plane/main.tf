provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

provider "aws" {
  alias  = "seoul"
  region = "ap-northeast-2"
}

resource "aws_ecs_cluster" "render" {
  name = "render"
}

resource "aws_ecs_cluster" "render_oregon" {
  provider = aws.oregon
  name     = "render"
}

resource "aws_lb" "scheduler" {
  provider = aws.seoul
  name     = "scheduler"
}
