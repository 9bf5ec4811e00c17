provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "ledger" {
  name           = "ledger"
  hash_key       = "entry"
  billing_mode   = "PAY_PER_REQUEST"
  stream_enabled = false

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "entry"
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
