provider "aws" {
  region = "us-west-2"
}

resource "aws_cloudwatch_event_rule" "failover" {
  name                = "start-region-failover"
  schedule_expression = "rate(1 minute)"
}

resource "aws_cloudwatch_event_target" "probe" {
  rule = aws_cloudwatch_event_rule.failover.name
  arn  = aws_lambda_function.probe.arn
}

resource "aws_lambda_function" "probe" { # want "recovery/failover-in-failing-region"
  function_name = "probe-and-act"
  role          = "arn:aws:iam::123456789012:role/probe"
  runtime       = "python3.13"
  handler       = "probe.handler"
  filename      = "probe.zip"
}

resource "aws_dynamodb_table" "state" {
  name         = "state"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "service"

  attribute {
    name = "service"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name = "us-east-2"
  }
}
