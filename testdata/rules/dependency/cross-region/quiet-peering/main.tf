provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_vpc" "us" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "eu" {
  provider = aws.eu

  cidr_block = "10.1.0.0/16"
}

resource "aws_vpc_peering_connection" "us_eu" {
  vpc_id      = aws_vpc.us.id
  peer_vpc_id = aws_vpc.eu.id
  peer_region = "eu-west-1"
}

resource "aws_vpc_peering_connection_accepter" "eu" {
  provider = aws.eu

  vpc_peering_connection_id = aws_vpc_peering_connection.us_eu.id
  auto_accept               = true
}

resource "aws_instance" "relay" {
  provider = aws.eu

  ami           = "ami-0c1d2e3f405060708"
  instance_type = "t4g.small"
  user_data     = "peering=${aws_vpc_peering_connection.us_eu.id}"
}

resource "aws_instance" "app" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t4g.small"
}
