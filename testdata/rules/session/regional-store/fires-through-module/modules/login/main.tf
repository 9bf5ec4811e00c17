variable "name" {
  type = string
}

resource "aws_dynamodb_table" "this" { # want "session/regional-store" # want "database/single-region"
  name         = var.name
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }

  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}
