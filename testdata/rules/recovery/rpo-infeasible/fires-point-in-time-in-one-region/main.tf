provider "aws" {
  region = "eu-central-1"
}

resource "aws_db_instance" "ledger" { # want "recovery/rpo-infeasible"
  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 14
}
