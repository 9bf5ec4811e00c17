resource "aws_db_instance" "app" { # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  engine                      = "postgres"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}
