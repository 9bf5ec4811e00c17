variable "name" {
  type = string
}

variable "source_arn" {
  type    = string
  default = null
}

resource "aws_ecs_service" "payments" {
  name            = var.name
  cluster         = "payments"
  task_definition = "payments:4"
  desired_count   = 2
}

resource "aws_db_instance" "payments" { # want "database/single-writer"
  identifier              = var.name
  replicate_source_db     = var.source_arn
  engine                  = var.source_arn == null ? "postgres" : null
  instance_class          = "db.r6g.large"
  allocated_storage       = var.source_arn == null ? 100 : null
  multi_az                = true
  backup_retention_period = 7
}

output "database_arn" {
  value = aws_db_instance.payments.arn
}
