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

variable "db_host" {
  type    = string
  default = "orders.c9xk2a7b1q2r.us-east-1.rds.amazonaws.com"
}

variable "region" {
  type    = string
  default = "us-east-1"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      DB_HOST = var.db_host
      API     = "https://${var.region}.api.example.com"
    }
  }
}

resource "aws_lambda_function" "orders_eu" {
  provider = aws.eu

  function_name = "orders_eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      DB_HOST = var.db_host
    }
  }
}
