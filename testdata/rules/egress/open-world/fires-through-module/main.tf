provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

module "firewall" {
  source = "./modules/firewall"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  backup_retention_period = 7
  vpc_security_group_ids  = [module.firewall.id]
}

resource "aws_db_instance" "orders_eu" {
  provider = aws.eu

  identifier          = "orders-eu"
  replicate_source_db = aws_db_instance.orders.arn
  instance_class      = "db.m6g.large"
}
