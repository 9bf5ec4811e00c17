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

resource "aws_cloudwatch_log_group" "report" {
  provider = aws.eu

  name              = "/aws/lambda/report"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_subscription_filter" "report" {
  provider = aws.eu

  name            = "central"
  log_group_name  = aws_cloudwatch_log_group.report.name
  filter_pattern  = ""
  destination_arn = "arn:aws:logs:us-east-1:210987654321:destination:central"
}

resource "aws_cloudwatch_event_rule" "orders" {
  provider = aws.eu

  name          = "orders"
  event_pattern = jsonencode({ source = ["shop.orders"] })
}

resource "aws_cloudwatch_event_target" "orders" {
  provider = aws.eu

  rule     = aws_cloudwatch_event_rule.orders.name
  arn      = "arn:aws:events:us-east-1:123456789012:event-bus/central"
  role_arn = var.role_arn
}
