provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_db_instance" "virginia" {
  identifier              = "customers-us"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  multi_az                = true
  backup_retention_period = 14
}

resource "aws_db_instance" "ireland" {
  provider = aws.ireland

  identifier              = "customers-eu"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  multi_az                = true
  backup_retention_period = 14
}

resource "aws_db_instance_automated_backups_replication" "virginia" {
  provider = aws.ireland

  source_db_instance_arn = aws_db_instance.virginia.arn
  retention_period       = 14
}

resource "aws_db_instance_automated_backups_replication" "ireland" {
  source_db_instance_arn = aws_db_instance.ireland.arn
  retention_period       = 14
}
