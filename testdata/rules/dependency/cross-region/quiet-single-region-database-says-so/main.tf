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

resource "aws_db_instance" "bookings" { # want "database/single-region"
  identifier              = "bookings"
  instance_class          = "db.r6g.large"
  engine                  = "postgres"
  allocated_storage       = 100
  username                = "app"
  password                = var.password
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_lambda_function" "bookings_eu" {
  provider = aws.eu

  function_name = "bookings-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "bookings_eu.zip"

  environment {
    variables = {
      DB_HOST = aws_db_instance.bookings.address
    }
  }
}
