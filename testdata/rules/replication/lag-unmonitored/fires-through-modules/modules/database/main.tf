variable "name" {
  type = string
}

variable "source_db" {
  type    = string
  default = null
}

resource "aws_db_instance" "this" { # want "replication/lag-unmonitored"
  identifier                  = var.name
  engine                      = var.source_db == null ? "postgres" : null
  instance_class              = "db.m6g.large"
  allocated_storage           = var.source_db == null ? 100 : null
  username                    = var.source_db == null ? "claims" : null
  manage_master_user_password = var.source_db == null ? true : null
  multi_az                    = true
  backup_retention_period     = 7
  replicate_source_db         = var.source_db
  skip_final_snapshot         = true
}

output "arn" {
  value = aws_db_instance.this.arn
}

output "identifier" {
  value = aws_db_instance.this.identifier
}
