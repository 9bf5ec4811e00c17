resource "aws_dynamodb_table" "users" { # want "residency/region-not-allowed"
  name         = "users"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
