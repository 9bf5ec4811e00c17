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

resource "aws_db_instance" "reports_eu" {
  provider = aws.eu

  identifier          = "reports-eu"
  instance_class      = "db.r6g.large"
  replicate_source_db = "arn:aws:rds:us-east-1:123456789012:db:reports" # want "replication/lag-unmonitored"
}

resource "aws_backup_vault" "eu" {
  provider = aws.eu

  name = "reports"
}

resource "aws_backup_plan" "reports" {
  provider = aws.eu

  name = "reports"

  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.eu.name
    schedule          = "cron(0 3 * * ? *)"

    copy_action {
      destination_vault_arn = "arn:aws:backup:us-east-1:123456789012:backup-vault:reports"
    }
  }
}

resource "aws_lambda_function" "peer_reader" {
  provider = aws.eu

  function_name = "peer-reader"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "peer_reader.zip"

  environment {
    variables = {
      PEER_TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/peers"
    }
  }
}

resource "aws_lambda_function" "reader" {
  function_name = "reader"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "reader.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}
