provider "aws" {
  region = "us-east-1"
}


resource "aws_security_group" "api" {
  name = "api"
}

resource "aws_vpc_security_group_egress_rule" "https" { # want "egress/open-world"
  security_group_id = aws_security_group.api.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_instance" "api" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "m6g.large"
  vpc_security_group_ids = [aws_security_group.api.id]
}
