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

resource "aws_backup_vault" "ireland" {
  provider = aws.ireland

  name = "copies"
}

# The copy by inputs of its own.
module "backup" {
  source  = "lgallard/backup/aws"
  version = "0.12.0"

  vault_name                             = "ledger"
  plan_name                              = "ledger"
  rule_name                              = "nightly"
  rule_schedule                          = "cron(0 3 * * ? *)"
  rule_copy_action_destination_vault_arn = aws_backup_vault.ireland.arn
  selection_name                         = "ledger"
  selection_resources                    = [module.ledger.db_instance_arn]
}

# The one copy of a rule in a list.
module "backup_audit" {
  source  = "lgallard/backup/aws"
  version = "0.10.0"

  providers = {
    aws = aws.ireland
  }

  vault_name = "audit"

  rules = [{
    name        = "nightly"
    schedule    = "cron(0 3 * * ? *)"
    copy_action = { destination_vault_arn = module.backup.vault_arn }
  }]

  selections = [{
    name      = "audit"
    resources = [module.audit.db_instance_arn]
  }]
}
