provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}


variable "cidrs" {
  type = map(string)
}

resource "aws_vpc" "virginia" {
  cidr_block = var.cidrs["virginia"]
}

resource "aws_vpc" "ireland" {
  provider = aws.ireland

  cidr_block = var.cidrs["ireland"]
}

resource "aws_vpc_peering_connection" "ireland" {
  vpc_id      = aws_vpc.virginia.id
  peer_vpc_id = aws_vpc.ireland.id
  peer_region = "eu-west-1"
}

resource "aws_vpc_peering_connection_accepter" "ireland" {
  provider = aws.ireland

  vpc_peering_connection_id = aws_vpc_peering_connection.ireland.id
  auto_accept               = true
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = aws_vpc.virginia.id
}

resource "aws_security_group" "cache" { # want "egress/peering-open"
  provider = aws.ireland

  name   = "cache"
  vpc_id = aws_vpc.ireland.id
}

resource "aws_security_group_rule" "from_virginia" {
  provider = aws.ireland

  security_group_id = aws_security_group.cache.id
  type              = "ingress"
  from_port         = 0
  to_port           = 65535
  protocol          = "tcp"
  cidr_blocks       = [aws_vpc.virginia.cidr_block]
}

resource "aws_instance" "virginia" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "m6g.large"
  vpc_security_group_ids = [aws_security_group.app.id]
}

resource "aws_instance" "ireland" {
  provider = aws.ireland

  ami           = "ami-0f9e8d7c6b5a40312"
  instance_type = "m6g.large"
}
