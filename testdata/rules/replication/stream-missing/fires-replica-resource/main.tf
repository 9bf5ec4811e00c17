provider "aws" {
  region = "ap-southeast-2"
}

provider "aws" {
  alias  = "melbourne"
  region = "ap-southeast-4"
}

resource "aws_dynamodb_table" "bookings" { # want "replication/lag-unmonitored"
  name           = "bookings"
  hash_key       = "booking"
  billing_mode   = "PROVISIONED"
  read_capacity  = 20
  write_capacity = 20
  stream_enabled = false # want "replication/stream-missing"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "booking"
    type = "S"
  }

  lifecycle {
    ignore_changes = [replica]
  }
}

resource "aws_dynamodb_table_replica" "melbourne" {
  provider = aws.melbourne

  global_table_arn = aws_dynamodb_table.bookings.arn
}
