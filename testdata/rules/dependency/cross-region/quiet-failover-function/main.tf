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

resource "aws_db_instance" "ledger" { # want "replication/lag-unmonitored"
  identifier              = "ledger"
  instance_class          = "db.r6g.large"
  engine                  = "postgres"
  allocated_storage       = 100
  username                = "app"
  password                = var.password
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "ledger_dr" {
  provider = aws.eu

  identifier              = "ledger-dr"
  instance_class          = "db.r6g.large"
  replicate_source_db     = aws_db_instance.ledger.arn
}

resource "aws_sns_topic" "oncall" {
  name = "oncall"
}

resource "aws_lambda_function" "ledger_failover" {
  provider = aws.eu

  function_name = "ledger-failover"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "ledger_failover.zip"

  environment {
    variables = {
      REPLICA = aws_db_instance.ledger_dr.identifier
      PRIMARY = aws_db_instance.ledger.identifier
      TOPIC   = aws_sns_topic.oncall.arn
    }
  }
}
