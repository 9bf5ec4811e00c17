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

resource "aws_vpc_peering_connection" "ireland" { # want "egress/cost-unmonitored"
  vpc_id      = aws_vpc.virginia.id
  peer_vpc_id = aws_vpc.ireland.id
  peer_region = "eu-west-1"
}

resource "aws_instance" "virginia" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "m6g.large"
  subnet_id     = "subnet-0aa11bb22cc33dd44"
}

resource "aws_instance" "ireland" {
  provider = aws.ireland

  ami           = "ami-0f9e8d7c6b5a40312"
  instance_type = "m6g.large"
  subnet_id     = "subnet-0dd44cc33bb22aa11"
}
