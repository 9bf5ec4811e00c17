provider "aws" {
  region = "us-east-1"
}

resource "aws_lambda_function" "promote_replica" {
  function_name = "promote-replica"
  role          = "arn:aws:iam::123456789012:role/promote"
  runtime       = "python3.13"
  handler       = "promote.handler"
  filename      = "promote.zip"
}
