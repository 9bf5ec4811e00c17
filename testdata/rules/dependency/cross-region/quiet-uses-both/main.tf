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

resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_sns_topic" "orders_eu" {
  provider = aws.eu

  name = "orders"
}

resource "aws_lambda_function" "publish_eu" {
  provider = aws.eu

  function_name = "publish-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "publish_eu.zip"

  environment {
    variables = {
      TOPIC          = aws_sns_topic.orders_eu.arn
      FALLBACK_TOPIC = aws_sns_topic.orders.arn
    }
  }
}
