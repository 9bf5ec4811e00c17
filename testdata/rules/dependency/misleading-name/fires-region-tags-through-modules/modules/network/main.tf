variable "tags" {
  type = map(string)
}

resource "aws_vpc" "this" {
  cidr_block = "10.1.0.0/16"
  tags       = var.tags
}

resource "aws_subnet" "this" {
  vpc_id     = aws_vpc.this.id
  cidr_block = "10.1.1.0/24"
  tags       = var.tags # want "dependency/misleading-name"
}
