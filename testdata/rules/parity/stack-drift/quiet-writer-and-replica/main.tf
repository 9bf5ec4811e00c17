provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_db_instance" "primary" { # want "egress/cost-unmonitored" # want "replication/lag-unmonitored"
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m7g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 14
  deletion_protection     = true
  username                = "orders"
  password                = "change-me"
}

resource "aws_db_instance" "replica" {
  provider = aws.ireland

  identifier          = "orders-eu"
  replicate_source_db = aws_db_instance.primary.arn
  instance_class      = "db.m7g.large"
  deletion_protection = false
}
