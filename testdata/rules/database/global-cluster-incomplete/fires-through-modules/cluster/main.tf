variable "name" {
  type = string
}

variable "global_id" {
  type = string
}

locals {
  engine = "aurora-postgresql"
}

resource "aws_rds_cluster" "this" {
  cluster_identifier        = var.name
  engine                    = local.engine
  global_cluster_identifier = var.global_id
  master_username           = "orders"
}
