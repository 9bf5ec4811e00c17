provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "ledger" { # want "recovery/backup-same-region"
  source  = "cloudposse/rds/aws"
  version = "1.1.2"

  name                    = "ledger"
  vpc_id                  = "vpc-0a1b2c3d4e5f67890"
  engine                  = "postgres"
  engine_version          = "16.4"
  db_parameter_group      = "postgres16"
  database_port           = 5432
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "audit" { # want "recovery/backup-same-region"
  source  = "cloudposse/rds/aws"
  version = "1.1.2"

  providers = {
    aws = aws.ireland
  }

  name                    = "audit"
  vpc_id                  = "vpc-0a1b2c3d4e5f67890"
  engine                  = "postgres"
  engine_version          = "16.4"
  db_parameter_group      = "postgres16"
  database_port           = 5432
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "backup" {
  source  = "cloudposse/backup/aws"
  version = "1.0.0"

  name             = "ledger"
  backup_resources = [module.ledger.instance_arn]

  rules = [{
    name     = "nightly"
    schedule = "cron(0 3 * * ? *)"
  }]
}
