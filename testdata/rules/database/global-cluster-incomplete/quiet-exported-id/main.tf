provider "aws" {
  region = "us-east-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

output "global_cluster_id" {
  value = aws_rds_global_cluster.orders.id
}
