provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "invoices" {
  for_each = toset(["eu-west-1", "eu-south-1"])

  region = each.key
  bucket = "example-invoices-${each.key}"
}

resource "aws_dynamodb_table" "work" {
  for_each = toset(["webhook-dedup", "payment-idempotency", "circuit-breaker", "page-revalidation"])

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "key"

  attribute {
    name = "key"
    type = "S"
  }

  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}
