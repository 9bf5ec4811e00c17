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

resource "aws_lambda_function" "work" {
  function_name = "work"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "work.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_function" "work_eu" {
  provider = aws.eu

  function_name = "work-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "work_eu.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_event_source_mapping" "work" {
  event_source_arn = "arn:aws:sqs:us-east-1:123456789012:work"
  function_name    = aws_lambda_function.work.arn
}

resource "aws_lambda_event_source_mapping" "work_eu" {
  provider = aws.eu

  event_source_arn = "arn:aws:sqs:us-east-1:123456789012:work" # want "dependency/hardcoded-region"
  function_name    = aws_lambda_function.work_eu.arn
}
