provider "aws" {
  region = "ap-northeast-2"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_s3_bucket" "scenes" {
  bucket = "example-scenes"
}

resource "aws_iam_role" "render" {
  name = "render"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "render" {
  name = "scenes"
  role = aws_iam_role.render.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "${aws_s3_bucket.scenes.arn}/*"
    }]
  })
}

resource "aws_lambda_function" "render" {
  provider      = aws.virginia
  function_name = "render"
  role          = aws_iam_role.render.arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "render.zip"
}
