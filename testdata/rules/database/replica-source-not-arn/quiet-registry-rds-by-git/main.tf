provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "primary" {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-rds.git?ref=v6.10.0"

  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
}

module "replica" {
  source = "git::https://github.com/terraform-aws-modules/terraform-aws-rds.git?ref=v6.10.0"

  providers = {
    aws = aws.ireland
  }

  identifier          = "ledger-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = module.primary.db_instance_arn
}
