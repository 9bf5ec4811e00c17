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

variable "cache_host" {
  type = string
}

variable "settings" {
  type = map(string)
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      CACHE_URL = "rediss://${var.cache_host}:6379"
    }
  }
}

resource "aws_lambda_function" "orders_eu" {
  provider = aws.eu

  function_name = "orders"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = merge(var.settings, { MODE = "active" })
  }
}
