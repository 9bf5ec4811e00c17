provider "aws" {
  region = "us-east-1"
}

variable "replica_regions" {
  type = set(string)
}

resource "aws_dynamodb_table" "events" {
  name           = "events"
  hash_key       = "id"
  billing_mode   = "PAY_PER_REQUEST"
  stream_enabled = false

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "replica" {
    for_each = var.replica_regions

    content {
      region_name = replica.value
    }
  }
}
