provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "database" {
  source  = "terraform-aws-modules/security-group/aws//modules/postgresql"
  version = "5.3.1"

  name                = "orders"
  ingress_cidr_blocks = ["10.0.0.0/16"]
  auto_egress_rules   = ["https-443-tcp"]
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
