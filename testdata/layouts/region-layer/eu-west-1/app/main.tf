terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "eu-west-1/app/terraform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "eu-west-1/network/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = data.terraform_remote_state.network.outputs.region
}

resource "aws_lb" "app" {
  name               = "orders-euw1"
  load_balancer_type = "application"
  subnets            = ["subnet-a", "subnet-b"]
}
