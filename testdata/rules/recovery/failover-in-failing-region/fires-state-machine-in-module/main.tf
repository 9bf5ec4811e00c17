provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

module "failover" {
  source = "./failover"

  global_cluster_id = aws_rds_global_cluster.orders.id
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "ireland" {
  cluster_identifier        = "orders-ireland"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  master_username           = "orders"

  manage_master_user_password = true
}

resource "aws_rds_cluster" "frankfurt" {
  provider = aws.frankfurt

  cluster_identifier        = "orders-frankfurt"
  engine                    = aws_rds_global_cluster.orders.engine
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}
