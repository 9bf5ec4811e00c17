variable "name" {
  type = string
}

variable "backup_days" {
  type    = number
  default = 0
}

resource "aws_db_instance" "this" {
  identifier              = var.name
  engine                  = "mysql"
  instance_class          = "db.r6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = var.backup_days # want "recovery/backup-disabled"
}
