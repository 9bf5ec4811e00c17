provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_sqs_queue" "statements" {
  name                      = "statements"
  message_retention_seconds = 345600
}

resource "aws_sqs_queue" "statements_west" {
  provider                  = aws.west
  name                      = "statements"
  message_retention_seconds = 345600
}
