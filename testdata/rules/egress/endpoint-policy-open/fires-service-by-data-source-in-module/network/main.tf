resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
}

data "aws_vpc_endpoint_service" "dynamodb" {
  service      = "dynamodb"
  service_type = "Gateway"
}

variable "endpoint_policy" {
  type    = string
  default = null
}

resource "aws_vpc_endpoint" "dynamodb" { # want "egress/endpoint-policy-open"
  vpc_id          = aws_vpc.main.id
  service_name    = data.aws_vpc_endpoint_service.dynamodb.service_name
  route_table_ids = [aws_route_table.private.id]
  policy          = var.endpoint_policy
}
