provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" {
  provider = aws.eu

  identifier          = "orders-replica"
  replicate_source_db = "orders" # want "database/replica-source-not-arn"
  instance_class      = "db.m6g.large"
}
