provider "aws" {
  region = "eu-west-2"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}


locals {
  internal = ["10.20.0.0/16", "10.30.0.0/16"]
}

resource "aws_vpc" "london" {
  cidr_block = local.internal[0]
}

resource "aws_vpc" "paris" {
  provider = aws.paris

  cidr_block = local.internal[1]
}

resource "aws_ec2_transit_gateway" "london" {
  description = "London"
}

resource "aws_ec2_transit_gateway" "paris" {
  provider = aws.paris

  description = "Paris"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "london" {
  transit_gateway_id = aws_ec2_transit_gateway.london.id
  vpc_id             = aws_vpc.london.id
  subnet_ids         = ["subnet-01a"]
}

resource "aws_ec2_transit_gateway_vpc_attachment" "paris" {
  provider = aws.paris

  transit_gateway_id = aws_ec2_transit_gateway.paris.id
  vpc_id             = aws_vpc.paris.id
  subnet_ids         = ["subnet-03a"]
}

resource "aws_ec2_transit_gateway_peering_attachment" "paris" {
  transit_gateway_id      = aws_ec2_transit_gateway.london.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.paris.id
  peer_region             = "eu-west-3"
}

resource "aws_security_group" "london" { # want "egress/peering-open"
  name   = "internal"
  vpc_id = aws_vpc.london.id

  dynamic "ingress" {
    for_each = local.internal

    content {
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_blocks = [ingress.value]
    }
  }
}

resource "aws_security_group" "paris" { # want "egress/peering-open"
  provider = aws.paris

  name   = "internal"
  vpc_id = aws_vpc.paris.id

  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = local.internal
  }
}

resource "aws_lb" "london" {
  name            = "api-london"
  subnets         = ["subnet-01a", "subnet-01b"]
  security_groups = [aws_security_group.london.id]
}

resource "aws_lb" "paris" {
  provider = aws.paris

  name            = "api-paris"
  subnets         = ["subnet-03a", "subnet-03b"]
  security_groups = [aws_security_group.paris.id]
}
