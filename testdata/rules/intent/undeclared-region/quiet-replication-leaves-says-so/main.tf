provider "aws" {
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "baskets" {
  name         = "baskets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name = "us-west-2"
  }
}
