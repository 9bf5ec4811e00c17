provider "aws" {
  region = "eu-west-1"
}

resource "aws_rds_cluster" "secondary" {
  cluster_identifier        = "orders-eu"
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}
