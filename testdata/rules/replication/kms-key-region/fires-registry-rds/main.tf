provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "key" {
  source  = "terraform-aws-modules/kms/aws"
  version = "~> 3.0"

  aliases = ["ledger"]
}

module "primary" {
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
  kms_key_id              = module.key.key_arn
}

module "replica" {
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  providers = {
    aws = aws.ireland
  }

  identifier          = "ledger-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = module.primary.db_instance_arn
  kms_key_id          = module.key.key_arn # want "replication/kms-key-region"
}
