provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

module "ledger" { # want "residency/backup-leaves"
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "copies" {
  source  = "terraform-aws-modules/rds/aws//modules/db_instance_automated_backups_replication"
  version = "~> 6.0"

  providers = {
    aws = aws.virginia
  }

  source_db_instance_arn = module.ledger.db_instance_arn
}
