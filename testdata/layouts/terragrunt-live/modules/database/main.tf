variable "identifier" {
  type = string
}

variable "instance_class" {
  type = string
}

variable "source_arn" {
  type    = string
  default = null
}

resource "aws_db_instance" "this" { # want "database/single-region"
  identifier                  = var.identifier
  engine                      = var.source_arn == null ? "postgres" : null
  instance_class              = var.instance_class
  allocated_storage           = var.source_arn == null ? 100 : null
  username                    = var.source_arn == null ? "app" : null
  manage_master_user_password = var.source_arn == null ? true : null
  replicate_source_db         = var.source_arn # want "egress/cost-unmonitored"
  multi_az                    = true
  backup_retention_period     = 7
}

output "arn" {
  value = aws_db_instance.this.arn
}
