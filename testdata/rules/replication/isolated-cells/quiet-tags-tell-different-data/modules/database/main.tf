variable "data" {
  type = string
}

resource "aws_rds_cluster" "this" { # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  engine                      = "aurora-postgresql"
  master_username             = "app"
  manage_master_user_password = true
  backup_retention_period     = 7

  tags = {
    Dataset = var.data
  }
}

resource "aws_rds_cluster_instance" "this" {
  count = 2

  cluster_identifier = aws_rds_cluster.this.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}
