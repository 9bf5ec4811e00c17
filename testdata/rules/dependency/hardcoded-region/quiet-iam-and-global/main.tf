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

resource "aws_lambda_function" "report" {
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

resource "aws_lambda_function" "report_eu" {
  provider = aws.eu

  function_name = "report-eu"
  role          = var.role_arn
  handler       = "main.handler"
  runtime       = "python3.13"
  filename      = "report_eu.zip"

  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_iam_policy" "send" {
  name = "send"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sqs:SendMessage"
      Resource = "arn:aws:sqs:us-east-1:123456789012:jobs"
    }]
  })
}

resource "aws_route53_record" "legacy" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "legacy.example.com"
  type    = "CNAME"
  ttl     = 60
  records = ["legacy-1234567890.us-east-1.elb.amazonaws.com"]
}

resource "aws_sqs_queue_policy" "inbox" {
  provider = aws.eu

  queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/inbox"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "sns.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = "*"
      Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:us-east-1:123456789012:orders" } }
    }]
  })
}
