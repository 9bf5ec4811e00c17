provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "ledger" { # want "recovery/backup-same-region"
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "audit" { # want "recovery/backup-same-region"
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  providers = {
    aws = aws.ireland
  }

  identifier              = "audit"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "backup" {
  source  = "lgallard/backup/aws"
  version = "0.23.5"

  vault_name     = "ledger"
  plan_name      = "nightly"
  rule_name      = "nightly"
  rule_schedule  = "cron(0 3 * * ? *)"
  selection_name = "databases"

  selection_resources = [module.ledger.db_instance_arn]
}
