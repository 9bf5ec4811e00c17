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

resource "aws_lambda_function" "search" {
  function_name = "search"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "search.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_function" "search_eu" { # want "routing/hardcoded-endpoint"
  provider = aws.eu

  function_name = "search-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "search_eu.zip"

  environment {
    variables = {
      SEARCH = "https://search-shop-a1b2c3.us-east-1.es.amazonaws.com"
    }
  }
}
