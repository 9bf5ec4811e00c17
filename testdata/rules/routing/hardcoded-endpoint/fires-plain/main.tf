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

resource "aws_lambda_function" "orders" { # want "routing/hardcoded-endpoint"
  function_name = "orders"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      DB_HOST = "orders.c9xk2a7b1q2r.us-east-1.rds.amazonaws.com"
      DB_NAME = "orders"
    }
  }
}

resource "aws_lambda_function" "orders_eu" { # want "routing/hardcoded-endpoint"
  provider = aws.eu

  function_name = "orders_eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      DB_HOST = "orders.c9xk2a7b1q2r.us-east-1.rds.amazonaws.com"
      DB_NAME = "orders"
    }
  }
}
