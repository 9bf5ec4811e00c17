variable "region" {
  type = string
}

provider "aws" {
  region = var.region
}

resource "aws_dynamodb_table" "orders" { # want "residency/unproven"
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
