variable "name" {
  type = string
}

variable "global_cluster" {
  type = string
}

variable "is_primary" {
  type    = bool
  default = false
}

resource "aws_rds_cluster" "this" {
  cluster_identifier        = var.name
  global_cluster_identifier = var.global_cluster
  engine                    = "aurora-mysql"
  engine_version            = "8.0.mysql_aurora.3.07.1"
  master_username           = var.is_primary ? "root" : null
  master_password           = var.is_primary ? "from-a-vault-in-real-life" : null
  backup_retention_period   = 7
}

resource "aws_rds_cluster_instance" "this" {
  count = 2

  identifier         = "${var.name}-${count.index}"
  cluster_identifier = aws_rds_cluster.this.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
