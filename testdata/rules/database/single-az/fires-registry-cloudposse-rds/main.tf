provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "orders" { # want "database/single-az"
  source  = "cloudposse/rds/aws"
  version = "1.1.2"

  namespace               = "acme"
  name                    = "orders"
  vpc_id                  = "vpc-0a1b2c3d4e5f67890"
  subnet_ids              = ["subnet-0a1b2c3d4e5f67890", "subnet-0b1c2d3e4f5a67890"]
  engine                  = "mysql"
  engine_version          = "8.0"
  db_parameter_group      = "mysql8.0"
  database_port           = 3306
  instance_class          = "db.m6g.large"
  backup_retention_period = 14
}

module "orders_ireland" {
  source = "git::https://github.com/cloudposse/terraform-aws-rds.git?ref=1.1.2"

  providers = {
    aws = aws.ireland
  }

  namespace           = "acme"
  name                = "orders-ireland"
  vpc_id              = "vpc-0c1b2c3d4e5f67890"
  engine_version      = "8.0"
  db_parameter_group  = "mysql8.0"
  database_port       = 3306
  instance_class      = "db.m6g.large"
  replicate_source_db = module.orders.instance_arn
}
