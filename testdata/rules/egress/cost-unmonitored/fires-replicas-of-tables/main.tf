provider "aws" {
  region = "us-east-1"
}


locals {
  copies = toset(["eu-west-1", "ap-northeast-1"])
}

resource "aws_dynamodb_table" "carts" {
  name             = "carts"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  dynamic "replica" { # want "egress/cost-unmonitored"
    for_each = local.copies

    content {
      region_name            = replica.value
      point_in_time_recovery = true
    }
  }
}
