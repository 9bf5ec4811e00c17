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

resource "aws_lambda_function" "report" {
  function_name = "report"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "report.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_function" "report_eu" {
  provider = aws.eu

  function_name = "report-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "report_eu.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_function" "router_eu" {
  provider = aws.eu

  function_name = "router"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "router.zip"

  environment {
    variables = {
      NORTH = "arn:aws:sns:us-east-1:123456789012:orders"
      WEST  = "arn:aws:sns:eu-west-1:123456789012:orders"
    }
  }
}
