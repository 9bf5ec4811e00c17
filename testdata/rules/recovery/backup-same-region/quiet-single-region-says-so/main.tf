provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" { # want "database/single-region"
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}
