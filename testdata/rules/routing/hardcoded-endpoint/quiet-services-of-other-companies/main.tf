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

resource "aws_lambda_function" "events" {
  function_name = "events"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      OPENAI_BASE_URL = "https://us.api.openai.com/v1"
      SENTRY          = "https://key@o1.ingest.us.sentry.io/2"
    }
  }
}

resource "aws_lambda_function" "events_eu" {
  provider = aws.eu

  function_name = "events_eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      MAILGUN = "https://api.eu.mailgun.net/v3"
    }
  }
}
