provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_db_instance" "eu_users" {
  identifier              = "eu-users"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "app"
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "frankfurt" { # want "residency/replication-leaves"
  provider = aws.frankfurt

  identifier              = "eu-users-frankfurt"
  replicate_source_db     = aws_db_instance.eu_users.arn
  instance_class          = "db.m6g.large"
  backup_retention_period = 1
}

resource "aws_db_instance" "virginia" {
  provider = aws.virginia

  identifier          = "reports"
  replicate_source_db = aws_db_instance.frankfurt.arn
  instance_class      = "db.m6g.large"
}
