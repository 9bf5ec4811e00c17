provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_vpc" "west" {
  provider   = aws.west
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "west" {
  count    = 2
  provider = aws.west

  vpc_id            = aws_vpc.west.id
  cidr_block        = cidrsubnet("10.1.0.0/16", 8, count.index)
  availability_zone = ["us-west-2a", "us-west-2b"][count.index]
}

resource "aws_security_group" "front" {
  provider    = aws.west
  name        = "front"
  description = "HTTPS from everywhere"
  vpc_id      = aws_vpc.west.id
}

resource "aws_lb" "west" {
  provider        = aws.west
  name            = "shop-west"
  security_groups = [aws_security_group.front.id]
  subnets         = aws_subnet.west[*].id
}
