provider "aws" {
  region = "us-east-1"
}

variable "replica_regions" {
  type    = set(string)
  default = []
}

resource "aws_dynamodb_table" "quotes" {
  name           = "quotes"
  hash_key       = "symbol"
  billing_mode   = "PAY_PER_REQUEST"
  stream_enabled = false

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "symbol"
    type = "S"
  }

  dynamic "replica" {
    for_each = var.replica_regions

    content {
      region_name = replica.value
    }
  }
}
