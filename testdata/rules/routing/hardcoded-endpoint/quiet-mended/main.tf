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

resource "aws_lb" "us" {
  name               = "shop-us"
  load_balancer_type = "application"
  internal           = true
  subnets            = var.us_subnets
}

variable "us_subnets" {
  type = list(string)
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name               = "shop-eu"
  load_balancer_type = "application"
  internal           = true
  subnets            = var.eu_subnets
}

variable "eu_subnets" {
  type = list(string)
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      MODE    = "active"
      API_URL = "https://${aws_lb.us.dns_name}/v1"
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
      MODE    = "active"
      API_URL = "https://${aws_lb.eu.dns_name}/v1"
    }
  }
}
