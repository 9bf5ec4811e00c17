variable "region" {
  type = string
}

provider "aws" {
  region = var.region
}

resource "aws_vpc" "shop" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "app" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "us-west-2a"
}
