provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "payments" { # want "recovery/rpo-infeasible"
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

  dynamic "replica" {
    for_each = toset(["us-east-2", "us-west-2"])

    content {
      region_name = replica.value
    }
  }
}
