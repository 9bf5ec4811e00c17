# The first region makes the global cluster, the others are given it. Whether an
# output is null is not decided by the code, so which one the second region joins
# is not known, and the first is not called alone.
variable "cluster" {
  type = string
}

variable "global_cluster" {
  type    = string
  default = null
}

locals {
  is_first = var.global_cluster == null
}

resource "aws_rds_global_cluster" "ledger" {
  count = local.is_first ? 1 : 0

  global_cluster_identifier = "ledger"
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.08.0"
}

resource "aws_rds_cluster" "ledger" {
  cluster_identifier          = var.cluster
  engine                      = "aurora-mysql"
  engine_version              = "8.0.mysql_aurora.3.08.0"
  global_cluster_identifier   = local.is_first ? aws_rds_global_cluster.ledger[0].id : var.global_cluster
  master_username             = local.is_first ? "ledger" : null
  manage_master_user_password = local.is_first ? true : null
  backup_retention_period     = 14
  final_snapshot_identifier   = "${var.cluster}-final"
}

resource "aws_rds_cluster_instance" "ledger" {
  count = 2

  identifier         = "${var.cluster}-${count.index}"
  cluster_identifier = aws_rds_cluster.ledger.id
  engine             = aws_rds_cluster.ledger.engine
  instance_class     = "db.r7g.large"
}

output "global_cluster" {
  value = one(aws_rds_global_cluster.ledger[*].id)
}
