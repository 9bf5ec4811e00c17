variable "backup_days" {
  type = number
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = var.backup_days
}
