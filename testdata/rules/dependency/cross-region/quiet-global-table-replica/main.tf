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

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica { # want "replication/lag-unmonitored"
    region_name = "eu-west-1"
  }
}

resource "aws_lambda_function" "carts_eu" {
  provider = aws.eu

  function_name = "carts-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "carts_eu.zip"

  environment {
    variables = {
      TABLE_NAME = aws_dynamodb_table.carts.name
    }
  }
}
