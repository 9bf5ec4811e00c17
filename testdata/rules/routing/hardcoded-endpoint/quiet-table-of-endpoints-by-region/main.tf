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

locals {
  databases = {
    us-east-1 = "orders.c9xk2a7b1q2r.us-east-1.rds.amazonaws.com"
    eu-west-1 = "orders.d0yl3b8c2r3s.eu-west-1.rds.amazonaws.com"
  }
}

data "aws_region" "us" {}

data "aws_region" "eu" {
  provider = aws.eu
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      DB_HOST = local.databases[data.aws_region.us.name]
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
      DB_HOST = local.databases[data.aws_region.eu.name]
    }
  }
}
