variable "vpc_id" {
  type = string
}

resource "aws_security_group" "database" {
  name   = "orders-database"
  vpc_id = var.vpc_id
}

resource "aws_security_group_rule" "all" { # want "egress/open-world"
  security_group_id = aws_security_group.database.id
  type              = "egress"
  from_port         = 0
  to_port           = 0
  protocol          = "-1"
  ipv6_cidr_blocks  = ["::/0"]
}

output "group_id" {
  value = aws_security_group.database.id
}
