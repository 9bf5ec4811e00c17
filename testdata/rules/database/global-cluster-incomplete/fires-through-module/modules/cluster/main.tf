variable "name" {
  type = string
}

variable "global_cluster_id" {
  type = string
}

resource "aws_rds_cluster" "this" {
  cluster_identifier        = var.name
  global_cluster_identifier = var.global_cluster_id
  engine                    = "aurora-postgresql"
}
