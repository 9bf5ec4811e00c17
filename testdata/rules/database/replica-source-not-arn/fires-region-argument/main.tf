provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" {
  for_each = toset(["eu-west-1"])
  region   = each.key

  identifier          = "orders-${each.key}"
  replicate_source_db = aws_db_instance.orders.identifier # want "database/replica-source-not-arn"
  instance_class      = "db.m6g.large"
}
