provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_s3_bucket" "consents" {
  bucket = "example-consents"
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "consents" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.consents.arn}/*"]
  }
}

resource "aws_iam_role" "api_eu" {
  name               = "api-eu"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role_policy" "api_eu" {
  name   = "consents"
  role   = aws_iam_role.api_eu.id
  policy = data.aws_iam_policy_document.consents.json
}

resource "aws_lambda_function" "api_eu" { # want "dependency/cross-region"
  provider = aws.eu

  function_name = "api"
  role          = aws_iam_role.api_eu.arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "api.zip"
}
