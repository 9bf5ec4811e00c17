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

resource "aws_lambda_function" "mailer" {
  function_name = "mailer"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      STS   = "https://sts.us-east-1.amazonaws.com"
      QUEUE = "https://sqs.us-east-1.amazonaws.com/111122223333/mail"
    }
  }
}

resource "aws_lambda_function" "mailer_eu" {
  provider = aws.eu

  function_name = "mailer_eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "orders.zip"

  environment {
    variables = {
      STS   = "https://sts.eu-west-1.amazonaws.com"
      FILES = "https://s3.eu-west-1.amazonaws.com"
    }
  }
}
