provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "balances" {
  name         = "balances"
  hash_key     = "account"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "account"
    type = "S"
  }

  replica {
    region_name      = "us-east-2"
    consistency_mode = "STRONG"
  }

  replica {
    region_name      = "us-west-2"
    consistency_mode = "STRONG"
  }
}
