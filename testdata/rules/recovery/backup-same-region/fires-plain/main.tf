provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_db_instance" "virginia" { # want "recovery/backup-same-region"
  identifier              = "customers-us"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  multi_az                = true
  backup_retention_period = 14
}

resource "aws_db_instance" "ireland" { # want "recovery/backup-same-region"
  provider = aws.ireland

  identifier              = "customers-eu"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  multi_az                = true
  backup_retention_period = 14
}
