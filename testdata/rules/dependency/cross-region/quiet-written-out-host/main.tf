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

resource "aws_sqs_queue" "mails" {
  name = "mails"
}

resource "aws_lambda_function" "mails_eu" { # want "routing/hardcoded-endpoint"
  provider = aws.eu

  function_name = "mails-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "mails_eu.zip"

  environment {
    variables = {
      QUEUE_URL = "https://sqs.us-east-1.amazonaws.com/123456789012/mails"
    }
  }
}
