variable "identifier" {
  type = string
}

resource "aws_db_instance" "this" { # want "database/single-region"
  identifier                  = var.identifier
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

output "arn" {
  value = aws_db_instance.this.arn
}
