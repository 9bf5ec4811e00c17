variable "name" {
  type = string
}

locals {
  cache_host = "sessions.ab12cd.ng.0001.usw2.cache.amazonaws.com"
}

data "aws_iam_role" "worker" {
  name = "worker"
}

resource "aws_lambda_function" "worker" { # want "routing/hardcoded-endpoint" # want "routing/hardcoded-endpoint"
  function_name = var.name
  role          = data.aws_iam_role.worker.arn
  handler       = "bootstrap"
  runtime       = "provided.al2023"
  filename      = "worker.zip"

  environment {
    variables = {
      CACHE_URL = "rediss://${local.cache_host}:6379"
    }
  }
}
