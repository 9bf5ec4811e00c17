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

variable "copies" {
  type = map(object({ region = string }))
}

resource "aws_secretsmanager_secret" "mailer" {
  name = "mailer-token"

  dynamic "replica" {
    for_each = var.copies

    content {
      region = replica.value.region
    }
  }
}

resource "aws_lambda_function" "mailer_eu" {
  provider = aws.eu

  function_name = "mailer-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "mailer_eu.zip"

  environment {
    variables = {
      SECRET_ID = aws_secretsmanager_secret.mailer.arn
    }
  }
}
