variable "name" {
  type = string
}

resource "aws_eip" "edge" {
  domain = "vpc"

  tags = {
    Name = var.name
  }
}

output "address" {
  value = aws_eip.edge.public_ip
}
