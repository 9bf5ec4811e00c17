provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "orders" {
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  identifier              = "orders"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 14
}

module "orders_ireland" {
  source  = "terraform-aws-modules/rds/aws"
  version = "~> 6.0"

  providers = {
    aws = aws.ireland
  }

  identifier          = "orders-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = module.orders.db_instance_arn
}
