provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "standby"
  region = "us-west-2"
}

resource "aws_db_event_subscription" "failovers" {
  name             = "failovers"
  sns_topic        = aws_sns_topic.failover.arn
  source_type      = "db-cluster"
  event_categories = ["failover"]
}

resource "aws_sns_topic" "failover" {
  name = "database-failover"
}

resource "aws_sns_topic_subscription" "on_call" {
  topic_arn = aws_sns_topic.failover.arn
  protocol  = "email"
  endpoint  = "on-call@example.com"
}

resource "aws_lambda_function" "notifier" {
  function_name = "failover-notifier"
  role          = "arn:aws:iam::123456789012:role/notifier"
  runtime       = "python3.13"
  handler       = "notifier.handler"
  filename      = "notifier.zip"
}

resource "aws_s3_bucket" "standby" {
  provider = aws.standby

  bucket = "shop-standby"
}
