provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

resource "aws_iam_role" "certificates" {
  name               = "certificates"
  assume_role_policy = "{}"

  inline_policy {
    name = "challenges"

    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect   = "Allow"
        Action   = "route53:ChangeResourceRecordSets"
        Resource = "arn:aws:route53:::hostedzone/Z0123456789"
      }]
    })
  }
}

resource "aws_lambda_function" "certificates" {
  function_name = "renew-certificates"
  role          = aws_iam_role.certificates.arn
  runtime       = "python3.13"
  handler       = "renew.handler"
  filename      = "renew.zip"
}

resource "aws_cloudwatch_event_rule" "daily" {
  name                = "renew-certificates"
  schedule_expression = "rate(1 day)"
}

resource "aws_cloudwatch_event_target" "certificates" {
  rule = aws_cloudwatch_event_rule.daily.name
  arn  = aws_lambda_function.certificates.arn
}

resource "aws_s3_bucket" "standby" {
  provider = aws.standby

  bucket = "shop-standby"
}
