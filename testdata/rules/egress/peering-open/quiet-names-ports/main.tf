provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_vpc" "virginia" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "ireland" {
  provider = aws.ireland

  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_peering_connection" "ireland" {
  vpc_id      = aws_vpc.virginia.id
  peer_vpc_id = aws_vpc.ireland.id
  peer_region = "eu-west-1"
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = aws_vpc.virginia.id
}

resource "aws_vpc_security_group_ingress_rule" "each" {
  for_each = toset(["443", "8443"])

  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = tonumber(each.key)
  to_port           = tonumber(each.key)
  cidr_ipv4         = aws_vpc.ireland.cidr_block
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
