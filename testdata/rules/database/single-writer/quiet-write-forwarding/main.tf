provider "aws" {
  region = "us-east-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

module "virginia" {
  source = "./cluster"

  region         = "us-east-1"
  global_cluster = aws_rds_global_cluster.orders.id
  is_primary     = true
}

module "others" {
  source   = "./cluster"
  for_each = toset(["eu-west-1", "ap-northeast-1"])

  region         = each.key
  global_cluster = aws_rds_global_cluster.orders.id

  depends_on = [module.virginia]
}
