provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}


variable "peer" {
  type = object({ vpc = string, region = string })
}

resource "aws_vpc" "virginia" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_peering_connection" "peer" {
  vpc_id      = aws_vpc.virginia.id
  peer_vpc_id = var.peer.vpc
  peer_region = "eu-west-1"
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = aws_vpc.virginia.id

  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["10.1.0.0/16"]
  }
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
