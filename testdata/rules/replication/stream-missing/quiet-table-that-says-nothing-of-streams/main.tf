provider "aws" {
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "profiles" {
  name         = "profiles"
  hash_key     = "user"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "user"
    type = "S"
  }

  replica { # want "replication/lag-unmonitored"
    region_name = "eu-central-1"
  }
}
