variable "region" {
  type = string
}

provider "aws" {
  region = var.region
}

resource "aws_lb" "app" {
  name    = "app"
  subnets = ["subnet-0b1", "subnet-0b2"]
}
