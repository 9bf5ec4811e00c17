provider "aws" {
  region = "us-east-1"
}

resource "aws_security_group" "api" {
  name = "api"

  dynamic "egress" { # want "egress/open-world"
    for_each = ["0.0.0.0/0"]

    content {
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_blocks = [egress.value]
    }
  }
}

resource "aws_instance" "api" {
  ami                    = "ami-0123456789"
  instance_type          = "m6g.large"
  vpc_security_group_ids = [aws_security_group.api.id]
}
