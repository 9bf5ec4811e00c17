provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "payments" {
  name         = "payments"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "payment"

  attribute {
    name = "payment"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
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
