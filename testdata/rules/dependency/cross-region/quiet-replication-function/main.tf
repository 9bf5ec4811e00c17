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

resource "aws_s3_bucket" "invoices" {
  bucket = "example-invoices"
}

resource "aws_lambda_function" "invoice_replicator" {
  provider = aws.eu

  function_name = "invoice-replicator"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "invoice_replicator.zip"

  environment {
    variables = {
      FROM_BUCKET = aws_s3_bucket.invoices.arn
      PREFIX      = "2026/"
    }
  }
}
