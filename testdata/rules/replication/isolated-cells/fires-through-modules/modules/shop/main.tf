variable "name" {
  type = string
}

resource "aws_rds_cluster" "this" { # want "replication/isolated-cells" # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  cluster_identifier          = var.name
  engine                      = "aurora-mysql"
  database_name               = "shop"
  master_username             = "shop"
  manage_master_user_password = true
  backup_retention_period     = 7
}

resource "aws_rds_cluster_instance" "this" {
  count = 2

  identifier         = "${var.name}-${count.index}"
  cluster_identifier = aws_rds_cluster.this.id
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
