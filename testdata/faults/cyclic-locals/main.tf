locals {
  first  = local.second
  second = local.third
  third  = local.first
}

provider "aws" {
  region = local.first
}

resource "aws_rds_global_cluster" "orders" { # want "database/global-cluster-incomplete"
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}
