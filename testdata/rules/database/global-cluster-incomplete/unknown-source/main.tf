provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "source_cluster" {
  type = string
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier    = "orders"
  engine                       = "aurora-postgresql"
  engine_version               = "16.4"
  source_db_cluster_identifier = var.source_cluster
}

resource "aws_rds_cluster" "secondary" {
  provider = aws.eu

  cluster_identifier        = "orders-eu"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = aws_rds_global_cluster.orders.engine
}
