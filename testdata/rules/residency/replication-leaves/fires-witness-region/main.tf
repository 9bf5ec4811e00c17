provider "aws" {
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "ledger" {
  name         = "ledger"
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
    region_name      = "eu-central-1"
    consistency_mode = "STRONG"
  }

  global_table_witness { # want "residency/replication-leaves"
    region_name = "eu-west-2"
  }
}
