provider "aws" {
  region = "eu-west-1"
}

resource "aws_lb" "app" {
  name    = "app"
  subnets = ["subnet-0b1", "subnet-0b2"]
}
