provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

resource "aws_db_instance" "patients" {
  identifier              = "patients"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 300
  multi_az                = true
  backup_retention_period = 35

  tags = {
    data = "patient"
  }
}

resource "aws_s3_bucket" "site" {
  provider = aws.frankfurt

  bucket = "clinic-site"
}
