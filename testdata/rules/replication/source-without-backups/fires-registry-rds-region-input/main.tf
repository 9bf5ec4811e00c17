provider "aws" {
  region = "us-east-1"
}

module "primary" { # want "replication/source-without-backups"
  source  = "terraform-aws-modules/rds/aws"
  version = "7.2.0"

  identifier     = "billing"
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = true
}

module "replica" {
  source  = "terraform-aws-modules/rds/aws"
  version = "7.2.0"

  region = "eu-west-1"

  identifier          = "billing-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = module.primary.db_instance_arn
}
