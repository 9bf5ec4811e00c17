provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "primary" {
  source  = "terraform-aws-modules/rds/aws"
  version = "6.10.0"

  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "replica" {
  source  = "terraform-aws-modules/rds/aws"
  version = "6.10.0"

  providers = {
    aws = aws.ireland
  }

  identifier          = "ledger-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = module.primary.db_instance_identifier # want "database/replica-source-not-arn"
}
