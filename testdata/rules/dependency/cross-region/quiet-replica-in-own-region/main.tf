provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "role_arn" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "catalogue" { # want "replication/lag-unmonitored"
  identifier              = "catalogue"
  instance_class          = "db.r6g.large"
  engine                  = "postgres"
  allocated_storage       = 100
  username                = "app"
  password                = var.password
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "catalogue_copy" {
  provider = aws.eu

  identifier              = "catalogue-copy"
  instance_class          = "db.r6g.large"
  replicate_source_db     = aws_db_instance.catalogue.arn
}

resource "aws_lambda_function" "catalogue_eu" {
  provider = aws.eu

  function_name = "catalogue-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "catalogue_eu.zip"

  environment {
    variables = {
      DB_WRITE_HOST = aws_db_instance.catalogue.address
    }
  }
}
