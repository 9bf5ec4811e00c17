terraform {
  required_version = ">= 1.10"

  backend "s3" {
    bucket       = "example-state"
    key          = "shop/terraform.tfstate"
    region       = "us-west-2"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-2a1b2c3d4e5f60718", "subnet-3a1b2c3d4e5f60718"]
}
