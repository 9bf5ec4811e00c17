provider "aws" {
  region = "us-west-2"
}

resource "aws_vpc" "render" {
  cidr_block = "10.4.0.0/16"
}

resource "aws_subnet" "boston" {
  vpc_id            = aws_vpc.render.id
  cidr_block        = "10.4.1.0/24"
  availability_zone = "us-east-1-bos-1a" # want "dependency/zone-not-in-region"
}

resource "aws_subnet" "los_angeles" {
  vpc_id            = aws_vpc.render.id
  cidr_block        = "10.4.2.0/24"
  availability_zone = "us-west-2-lax-1a"
}
