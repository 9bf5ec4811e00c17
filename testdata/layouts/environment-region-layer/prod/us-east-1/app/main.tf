provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "app" {
  name               = "shop-prod-use1"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}
