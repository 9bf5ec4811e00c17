provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "ledger" {
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "audit" {
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

module "vault" {
  source  = "lgallard/backup/aws"
  version = "0.23.5"

  providers = {
    aws = aws.ireland
  }

  vault_name = "copies"
}

module "backup" {
  source  = "lgallard/backup/aws"
  version = "0.23.5"

  vault_name = "ledger"

  rules = [{
    name         = "nightly"
    schedule     = "cron(0 3 * * ? *)"
    copy_actions = [{ destination_vault_arn = module.vault.vault_arn }]
  }]

  selections = [{
    name      = "databases"
    resources = [module.ledger.db_instance_arn]
  }]
}

module "backup_audit" {
  source  = "lgallard/backup/aws"
  version = "1.10.0"

  providers = {
    aws = aws.ireland
  }

  vault_name = "audit"

  plans = {
    nightly = {
      rules      = [{ name = "nightly", copy_actions = [{ destination_vault_arn = module.backup.vault_arn }] }]
      selections = { databases = { resources = [module.audit.db_instance_arn] } }
    }
  }
}
