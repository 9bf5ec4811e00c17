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

resource "aws_kms_key" "tokens" {
  description  = "Signs tokens"
  multi_region = true
}

resource "aws_kms_replica_key" "tokens" {
  provider = aws.eu

  description     = "Signs tokens"
  primary_key_arn = aws_kms_key.tokens.arn
}

resource "aws_lambda_function" "sign" {
  provider = aws.eu

  function_name = "sign"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "sign.zip"

  environment {
    variables = {
      KEY_ARN = aws_kms_key.tokens.arn
    }
  }
}

resource "aws_lambda_function" "issue" {
  function_name = "issue"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "issue.zip"

  environment {
    variables = {
      KEY_ARN = aws_kms_key.tokens.arn
    }
  }
}
