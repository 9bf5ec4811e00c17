provider "aws" {
  region = "us-east-1"
}


resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_peering_connection" "partner" {
  vpc_id        = aws_vpc.main.id
  peer_vpc_id   = "vpc-0aa11bb22cc33dd44"
  peer_owner_id = "210987654321"
  peer_region   = "eu-west-1"
}

resource "aws_instance" "api" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "m6g.large"
}
