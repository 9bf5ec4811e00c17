variable "settings" {
  type = map(string)
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "second"
  region = var.settings["region"]
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "topic_arn" {
  type = string
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

resource "aws_vpc_endpoint" "queue" {
  provider = aws.second

  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.us-east-1.sqs"
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  provider = aws.eu

  alarm_name          = "report-errors"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 3
  threshold           = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  alarm_actions       = [var.topic_arn]
}
