resource "aws_vpc" "main" {
  cidr_block = "172.20.0.0/16"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_peering_connection" "partner" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = "vpc-0dd44cc33bb22aa11"
  peer_region = "eu-west-1"
}

resource "aws_route" "partner" {
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = "172.21.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.partner.id
}

resource "aws_security_group" "internal" { # want "egress/peering-open"
  name   = "internal"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["172.16.0.0/12"]
  }
}

output "group_id" {
  value = aws_security_group.internal.id
}
