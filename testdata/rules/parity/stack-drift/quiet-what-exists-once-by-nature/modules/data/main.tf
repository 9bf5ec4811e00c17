variable "is_primary" {
  type = bool
}

variable "global_cluster" {
  type    = string
  default = null
}

resource "aws_rds_global_cluster" "orders" {
  count = var.is_primary ? 1 : 0

  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  storage_encrypted         = true
}

resource "random_password" "orders" {
  count = var.is_primary ? 1 : 0

  length = 32
}

resource "aws_secretsmanager_secret" "orders" {
  count = var.is_primary ? 1 : 0

  name = "orders"

  replica {
    region = "eu-west-1"
  }
}

resource "aws_rds_cluster" "orders" { # want "egress/cost-unmonitored" # want "replication/lag-unmonitored"
  cluster_identifier        = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = var.is_primary ? aws_rds_global_cluster.orders[0].id : var.global_cluster
  master_username           = var.is_primary ? "orders" : null
  master_password           = var.is_primary ? random_password.orders[0].result : null
  deletion_protection       = var.is_primary
  storage_encrypted         = true
}

resource "aws_rds_cluster_instance" "orders" {
  count = 2

  cluster_identifier = aws_rds_cluster.orders.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}

output "global_cluster" {
  value = one(aws_rds_global_cluster.orders[*].id)
}
