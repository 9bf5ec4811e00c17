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

resource "aws_route53_zone" "main" {
  name = "example.com"
}

resource "aws_lambda_function" "quotes" { # want "routing/hardcoded-endpoint"
  function_name = "quotes"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      PRICES = "https://us.api.example.com/prices"
    }
  }
}

resource "aws_lambda_function" "quotes_eu" {
  provider = aws.eu

  function_name = "quotes_eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      PRICES = "https://api.example.com/prices"
    }
  }
}
