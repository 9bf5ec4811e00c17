provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_db_instance" "billing" { # want "residency/backup-leaves"
  identifier              = "billing"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "app"
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance_automated_backups_replication" "billing" {
  provider = aws.virginia

  source_db_instance_arn = aws_db_instance.billing.arn
  retention_period       = 14
}
