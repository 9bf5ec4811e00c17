resource "aws_rds_cluster" "accounts" { # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  cluster_identifier          = "accounts"
  engine                      = "aurora-postgresql"
  master_username             = "accounts"
  manage_master_user_password = true
  backup_retention_period     = 14

  tags = {
    data_scope = "region-affine"
  }
}
