provider "aws" {
  region = "us-east-1"
}

locals {
  networks = {
    us-east-1 = "vpc-0a1b2c3d4e5f60718"
    eu-west-1 = "vpc-1a1b2c3d4e5f60718"
  }
}

resource "aws_vpc_endpoint" "storage" {
  for_each = local.networks
  region   = each.key

  vpc_id       = each.value
  service_name = "com.amazonaws.us-east-1.s3" # want "dependency/hardcoded-region"
}

resource "aws_lb" "shop" {
  for_each = toset(keys(local.networks))
  region   = each.key

  name               = "shop"
  load_balancer_type = "network"
  subnets            = ["subnet-0a1b2c3d4e5f60718", "subnet-1a1b2c3d4e5f60718"]
}
