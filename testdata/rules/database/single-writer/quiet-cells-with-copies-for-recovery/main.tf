provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_ecs_service" "virginia" {
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_ecs_service" "ireland" {
  provider = aws.ireland

  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 4
}

resource "aws_db_instance" "us" {
  identifier              = "users-us"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "us_copy" {
  provider = aws.ireland

  identifier          = "users-us-copy"
  replicate_source_db = aws_db_instance.us.arn
  instance_class      = "db.m6g.large"
}

resource "aws_db_instance" "eu" {
  provider = aws.ireland

  identifier              = "users-eu"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "eu_copy" {
  identifier          = "users-eu-copy"
  replicate_source_db = aws_db_instance.eu.arn
  instance_class      = "db.m6g.large"
}
