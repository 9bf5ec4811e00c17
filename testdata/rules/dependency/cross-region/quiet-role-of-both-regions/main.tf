provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_sqs_queue" "mail" {
  name = "mail"
}

resource "aws_iam_role" "api" {
  name = "api"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "mail" {
  name = "mail"
  role = aws_iam_role.api.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sqs:SendMessage"
      Resource = aws_sqs_queue.mail.arn
    }]
  })
}

resource "aws_lambda_function" "api" {
  function_name = "api"
  role          = aws_iam_role.api.arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "api.zip"
}

resource "aws_lambda_function" "api_eu" {
  provider = aws.eu

  function_name = "api"
  role          = aws_iam_role.api.arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "api.zip"
}
