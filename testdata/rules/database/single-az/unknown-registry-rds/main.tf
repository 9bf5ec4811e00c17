provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

variable "zones" {
  type = object({ several = bool })
}

module "orders" {
  source = "git@github.com:terraform-aws-modules/terraform-aws-rds.git?ref=v6.12.0"

  identifier              = "orders"
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  multi_az                = var.zones.several
  backup_retention_period = 14
}

module "orders_ireland" {
  source = "git@github.com:terraform-aws-modules/terraform-aws-rds.git?ref=v6.12.0"

  providers = {
    aws = aws.ireland
  }

  identifier          = "orders-ireland"
  instance_class      = "db.m6g.large"
  replicate_source_db = module.orders.db_instance_arn
}
