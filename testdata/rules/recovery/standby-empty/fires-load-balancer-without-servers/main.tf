provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

variable "failed_over" {
  type    = bool
  default = false
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_instance" "virginia" {
  count = 3

  ami           = "ami-0123456789abcdef0"
  instance_type = "m6g.large"
}

resource "aws_lb" "ireland" { # want "recovery/standby-empty"
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_instance" "ireland" {
  provider = aws.ireland
  count    = var.failed_over ? 3 : 0

  ami           = "ami-0fedcba9876543210"
  instance_type = "m6g.large"
}
