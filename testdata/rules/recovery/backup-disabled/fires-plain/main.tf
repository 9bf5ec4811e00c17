provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  engine_version          = "16.4"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  multi_az                = true
  username                = "orders"
  backup_retention_period = 0 # want "recovery/backup-disabled"

  manage_master_user_password = true
}
