provider "aws" {
  region = "eu-west-1"
}

resource "aws_cloudwatch_event_rule" "health" {
  name = "health"

  event_pattern = jsonencode({
    source      = ["aws.health", "aws.guardduty"]
    detail-type = ["AWS Health Event", "GuardDuty Finding"]
  })
}

resource "aws_cloudwatch_event_target" "operations" {
  rule     = aws_cloudwatch_event_rule.health.name
  arn      = "arn:aws:events:us-east-1:999988887777:event-bus/operations"
  role_arn = "arn:aws:iam::111122223333:role/events"
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
