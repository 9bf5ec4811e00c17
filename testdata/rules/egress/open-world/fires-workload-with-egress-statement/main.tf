provider "aws" {
  region = "us-east-1"
}

resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = "vpc-0a1"

  egress { # want "egress/open-world"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "app" {
  ami                    = "ami-0123456789abcdef0"
  instance_type          = "m6g.large"
  subnet_id              = "subnet-0a1"
  vpc_security_group_ids = [aws_security_group.app.id]
}
