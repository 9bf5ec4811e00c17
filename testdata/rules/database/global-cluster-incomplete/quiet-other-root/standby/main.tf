provider "aws" {
  region = "eu-west-1"
}

resource "aws_rds_cluster" "ireland" {
  cluster_identifier        = "orders-ireland"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = "orders"
}
