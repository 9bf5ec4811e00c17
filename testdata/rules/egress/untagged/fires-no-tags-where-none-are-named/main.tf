provider "aws" {
  region = "us-east-1"
}


resource "aws_dynamodb_table" "each" { # want "egress/untagged" # want "egress/untagged"
  for_each = toset(["carts", "prices"])

  name             = each.key
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}
