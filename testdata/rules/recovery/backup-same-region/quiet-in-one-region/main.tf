provider "aws" {
  region = "eu-west-1"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier      = "orders"
  engine                  = "aurora-postgresql"
  master_username         = "orders"
  backup_retention_period = 7

  manage_master_user_password = true
}
