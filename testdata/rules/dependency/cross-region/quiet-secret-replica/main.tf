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

resource "aws_secretsmanager_secret" "partner" {
  name = "partner-token"

  replica {
    region = "eu-west-1"
  }
}

resource "aws_lambda_function" "partner_eu" {
  provider = aws.eu

  function_name = "partner-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "partner_eu.zip"

  environment {
    variables = {
      SECRET_ID = aws_secretsmanager_secret.partner.arn
    }
  }
}
