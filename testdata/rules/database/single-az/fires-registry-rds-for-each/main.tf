provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "orders" { # want "database/single-az" want "database/single-az"
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  for_each = toset(["orders", "returns"])

  identifier              = each.key
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  backup_retention_period = 14
}

module "orders_ireland" {
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  for_each = module.orders

  providers = {
    aws = aws.ireland
  }

  identifier          = "${each.key}-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = each.value.db_instance_arn
}
