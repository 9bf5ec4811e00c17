provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_sqs_queue" "invoices" {
  name                      = "invoices"
  message_retention_seconds = 1209600
}

resource "aws_sqs_queue" "invoices_west" {
  provider                  = aws.west
  name                      = "invoices"
  message_retention_seconds = 1209600
}
