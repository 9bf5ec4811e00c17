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

resource "aws_s3_bucket" "media" { # want "replication/lag-unmonitored"
  bucket = "example-media-use1"
}

resource "aws_s3_bucket_versioning" "media" {
  bucket = aws_s3_bucket.media.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "media_eu" {
  provider = aws.eu

  bucket = "example-media-euw1"
}

resource "aws_s3_bucket_versioning" "media_eu" {
  provider = aws.eu

  bucket = aws_s3_bucket.media_eu.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_replication_configuration" "media" {
  depends_on = [aws_s3_bucket_versioning.media]

  role   = var.role_arn
  bucket = aws_s3_bucket.media.id

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.media_eu.arn
    }
  }
}

resource "aws_lambda_function" "thumbnails_eu" {
  provider = aws.eu

  function_name = "thumbnails-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "thumbnails_eu.zip"

  environment {
    variables = {
      UPLOADS = aws_s3_bucket.media.bucket
    }
  }
}
