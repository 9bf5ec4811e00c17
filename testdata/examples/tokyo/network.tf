data "aws_availability_zones" "tokyo" {
  state = "available"
}

resource "aws_vpc" "tokyo" {
  cidr_block           = "10.10.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "tokyo" {
  count = 2

  vpc_id            = aws_vpc.tokyo.id
  cidr_block        = cidrsubnet(aws_vpc.tokyo.cidr_block, 4, count.index)
  availability_zone = data.aws_availability_zones.tokyo.names[count.index]
}

resource "aws_internet_gateway" "tokyo" {
  vpc_id = aws_vpc.tokyo.id
}

resource "aws_security_group" "entry" {
  name        = "booking-entry"
  description = "HTTPS from the internet to the load balancer."
  vpc_id      = aws_vpc.tokyo.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.tokyo.cidr_block]
  }
}

resource "aws_vpc" "virginia" {
  provider = aws.virginia

  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "virginia" {
  provider = aws.virginia
  for_each = { "us-east-1a" = "10.20.0.0/20", "us-east-1b" = "10.20.16.0/20" }

  vpc_id            = aws_vpc.virginia.id
  cidr_block        = each.value
  availability_zone = each.key
}
