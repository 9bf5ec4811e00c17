resource "aws_rds_cluster" "tenants" { # want "recovery/backup-same-region" want "recovery/backup-same-region"
  cluster_identifier      = "tenants"
  engine                  = "aurora-postgresql"
  master_username         = "tenants"
  backup_retention_period = 7

  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "tenants" {
  count = 2

  identifier         = "tenants-${count.index}"
  cluster_identifier = aws_rds_cluster.tenants.id
  engine             = aws_rds_cluster.tenants.engine
  instance_class     = "db.r6g.large"
}
