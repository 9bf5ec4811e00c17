provider "aws" {
  region = "eu-west-2"
}

resource "aws_dynamodb_table" "grants" {
  name         = "grants"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "grant"

  attribute {
    name = "grant"
    type = "S"
  }

  tags = {
    "backup-plan" = "gold"
  }
}
