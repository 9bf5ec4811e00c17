variable "regions" {
  type    = list(string)
  default = ["us-east-1", "eu-west-1"]
}

provider "aws" {
  region = var.regions[0]
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

  dynamic "replica" { # want "database/invalid-member"
    for_each = var.regions

    content {
      region_name            = replica.value
      point_in_time_recovery = true
    }
  }
}
