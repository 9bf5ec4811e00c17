provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name               = "shop-us"
  load_balancer_type = "application"
  subnets            = var.us_subnets
}

variable "us_subnets" {
  type = list(string)
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop-eu"
  load_balancer_type = "application"
  subnets            = var.eu_subnets
}

variable "eu_subnets" {
  type = list(string)
}
