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

resource "aws_ssm_parameter" "certificate" {
  provider = aws.eu

  name  = "/edge/certificate-arn"
  type  = "String"
  value = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
}
