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

resource "aws_sqs_queue" "jobs" {
  name                       = "jobs"
  visibility_timeout_seconds = 120
}

resource "aws_lambda_function" "submit" {
  function_name = "submit"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "submit.zip"

  environment {
    variables = {
      QUEUE_URL = aws_sqs_queue.jobs.url
    }
  }
}

resource "aws_lambda_function" "submit_eu" { # want "dependency/cross-region"
  provider = aws.eu

  function_name = "submit-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "submit_eu.zip"

  environment {
    variables = {
      QUEUE_URL = aws_sqs_queue.jobs.url
    }
  }
}
