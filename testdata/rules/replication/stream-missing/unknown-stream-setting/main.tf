provider "aws" {
  region = "us-east-1"
}

variable "stream_enabled" {
  type = bool
}

variable "stream_view_type" {
  type = string
}

resource "aws_dynamodb_table" "events" {
  name             = "events"
  hash_key         = "id"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = var.stream_enabled
  stream_view_type = var.stream_view_type

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }

  replica { # want "replication/lag-unmonitored"
    region_name = "us-west-1"
  }
}
