provider "aws" {
  region = "us-east-1"
}

module "network" {
  source = "./modules/network"
}

resource "aws_rds_global_cluster" "orders" { # want "database/global-cluster-incomplete"
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}
