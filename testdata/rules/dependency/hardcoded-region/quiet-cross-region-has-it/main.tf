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

resource "aws_sqs_queue" "parcels" {
  name = "parcels"
}

resource "aws_lambda_function" "parcels_eu" { # want "dependency/cross-region"
  provider = aws.eu

  function_name = "parcels-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "parcels_eu.zip"

  environment {
    variables = {
      QUEUE_ARN = "arn:aws:sqs:us-east-1:123456789012:parcels"
    }
  }
}
