provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_sns_topic" "primary" {
  name              = "orders"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sqs_queue" "primary" {
  name = "orders"
}

resource "aws_lambda_function" "primary" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  handler       = "main.handler"
  runtime       = "python3.12"
  filename      = "orders.zip"
}

resource "aws_cloudwatch_metric_alarm" "primary" {
  alarm_name          = "orders-errors"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 1

  dimensions = {
    FunctionName = aws_lambda_function.primary.function_name
  }
}

resource "aws_sns_topic" "secondary" {
  provider = aws.ireland

  name              = "orders"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sqs_queue" "secondary" {
  provider = aws.ireland

  name = "orders"
}

resource "aws_lambda_function" "secondary" { # want "parity/stack-drift"
  provider = aws.ireland

  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  handler       = "main.handler"
  runtime       = "python3.12"
  filename      = "orders.zip"
}
