provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

variable "in_west" {
  type = bool
}

variable "vpc_id" {
  type    = string
  default = null
}

variable "extra_subnets" {
  type = list(string)
}

resource "aws_vpc" "east" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "west" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "either" {
  vpc_id     = var.in_west ? aws_vpc.west.id : aws_vpc.east.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "several" {
  count      = length(var.extra_subnets)
  vpc_id     = aws_vpc.west.id
  cidr_block = var.extra_subnets[count.index]
}
