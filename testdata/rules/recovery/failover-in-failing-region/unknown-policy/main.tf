variable "actions" {
  type = list(string)
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_iam_role" "operator" {
  name               = "operator"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "operator" {
  role = aws_iam_role.operator.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}

resource "aws_lambda_function" "operator" {
  function_name = "operator"
  role          = aws_iam_role.operator.arn
  runtime       = "python3.13"
  handler       = "operator.handler"
  filename      = "operator.zip"
}

resource "aws_s3_bucket" "standby" {
  region = "us-west-2"
  bucket = "operator-standby"
}
