provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "database" { # want "egress/open-world"
  source  = "terraform-aws-modules/security-group/aws"
  version = "5.3.1"

  name                = "orders"
  vpc_id              = var.vpc_id
  ingress_cidr_blocks = ["10.0.0.0/16"]
  ingress_rules       = ["postgresql-tcp"]
  egress_rules        = ["all-all"]
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  multi_az                = true
  backup_retention_period = 7
  vpc_security_group_ids  = [module.database.security_group_id]
}

resource "aws_db_instance" "replica" {
  provider = aws.ireland

  identifier          = "orders-replica"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.orders.arn
}

variable "vpc_id" {
  type = string
}
