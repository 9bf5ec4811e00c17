provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "members" {
  type = set(string)
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "primary" {
  cluster_identifier          = "orders-us"
  global_cluster_identifier   = aws_rds_global_cluster.orders.id
  engine                      = aws_rds_global_cluster.orders.engine
  master_username             = "app"
  manage_master_user_password = true
}

resource "aws_rds_cluster" "secondary" {
  provider = aws.eu
  for_each = var.members

  cluster_identifier        = "orders-${each.key}"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = aws_rds_global_cluster.orders.engine
}
