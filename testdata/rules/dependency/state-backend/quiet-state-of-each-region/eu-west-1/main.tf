terraform {
  required_version = ">= 1.10"

  backend "s3" {
    bucket       = "example-state-euw1"
    key          = "shop/terraform.tfstate"
    region       = "eu-west-1"
    use_lockfile = true
  }
}

provider "aws" {
  region = "eu-west-1"
}


resource "aws_lb" "eu" {
  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}
