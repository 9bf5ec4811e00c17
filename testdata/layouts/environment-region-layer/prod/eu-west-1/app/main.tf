provider "aws" {
  region = "eu-west-1"
}

resource "aws_lb" "app" {
  name               = "shop-prod-euw1"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}
