provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

variable "in_west" {
  type    = bool
  default = false
}

resource "aws_vpc" "east" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "west" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}

resource "aws_security_group" "app" {
  name        = "app"
  description = "The app"
  vpc_id      = var.in_west ? aws_vpc.west.id : aws_vpc.east.id
}
