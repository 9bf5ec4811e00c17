locals {
  tiers = {
    orders  = "critical"
    reports = "batch"
  }
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "main" { # want "acme/critical-copies"
  for_each = local.tiers

  identifier              = each.key
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = each.key
  multi_az                = true
  backup_retention_period = 7

  manage_master_user_password = true

  tags = {
    tier = each.value
  }
}
