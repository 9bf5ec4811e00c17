variable "name" {
  type = string
}

variable "global_cluster" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "username" {
  type    = string
  default = null
}

resource "aws_rds_cluster" "this" { # want "replication/lag-unmonitored"
  cluster_identifier          = var.name
  engine                      = "aurora-postgresql"
  engine_version              = "16.4"
  global_cluster_identifier   = var.global_cluster
  master_username             = var.username
  manage_master_user_password = var.username == null ? null : true
  storage_encrypted           = true
  kms_key_id                  = var.key_arn # want "replication/kms-key-region"
  backup_retention_period     = 7
}

resource "aws_rds_cluster_instance" "this" {
  count              = 2
  cluster_identifier = aws_rds_cluster.this.id
  engine             = aws_rds_cluster.this.engine
  instance_class     = "db.r6g.large"
}
