provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "sessions" {
  name         = "web-sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "session"

  attribute {
    name = "session"
    type = "S"
  }

  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}
