provider "aws" {
  region = "us-east-1"
}

resource "aws_lb" "us" {
  name    = "shop-us"
  subnets = ["subnet-0a1", "subnet-0a2"]
}
