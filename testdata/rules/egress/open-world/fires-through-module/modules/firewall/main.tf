locals {
  anywhere = ["0.0.0.0/0"]
}

resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = "vpc-0a1"

  egress { # want "egress/open-world"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = local.anywhere
  }
}

output "id" {
  value = aws_security_group.database.id
}
