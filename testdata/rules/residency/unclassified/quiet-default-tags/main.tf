provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      data = "internal"
    }
  }
}

resource "aws_db_instance" "users" {
  identifier              = "users"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "app"
  multi_az                = true
  backup_retention_period = 7

  tags = {
    data = "eu-users"
  }
}

resource "aws_db_instance" "jobs" {
  identifier              = "jobs"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "app"
  multi_az                = true
  backup_retention_period = 7
}
