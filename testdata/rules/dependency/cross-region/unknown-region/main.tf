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
  alias  = "tokyo"
  region = "ap-northeast-1"
}

variable "role_arn" {
  type = string
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}

resource "aws_lambda_function" "submit" {
  provider = aws.second

  function_name = "submit"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "submit.zip"

  environment {
    variables = {
      QUEUE_URL = aws_sqs_queue.jobs.url
    }
  }
}

resource "aws_lambda_function" "report" {
  provider = aws.tokyo

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
