provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_db_instance" "orders" { # want "residency/replication-leaves"
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" {
  provider = aws.virginia

  identifier          = "orders-replica"
  replicate_source_db = aws_db_instance.orders.arn
  instance_class      = "db.m6g.large"
}
