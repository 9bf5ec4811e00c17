variable "backup_days" {
  type    = number
  default = 14
}

resource "aws_db_instance" "claims" { # want "replication/lag-unmonitored"
  identifier                  = "claims"
  engine                      = "mysql"
  instance_class              = "db.m6g.large"
  allocated_storage           = 200
  username                    = "claims"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = var.backup_days # want "replication/source-without-backups"
}

output "arn" {
  value = aws_db_instance.claims.arn
}
