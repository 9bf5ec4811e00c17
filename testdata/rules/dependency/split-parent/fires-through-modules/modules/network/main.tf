resource "aws_vpc" "this" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_subnet" "private" {
  for_each = { a = 0, b = 1 }

  vpc_id     = aws_vpc.this.id
  cidr_block = cidrsubnet(aws_vpc.this.cidr_block, 8, each.value)
}

resource "aws_ecs_cluster" "this" {
  name = "shop"
}

output "subnet_ids" {
  value = [for subnet in aws_subnet.private : subnet.id]
}

output "cluster_arn" {
  value = aws_ecs_cluster.this.arn
}
