variable "name" {
  type = string
}

resource "aws_dynamodb_table" "this" { # want "replication/lag-unmonitored"
  name             = var.name
  hash_key         = "sku"
  read_capacity    = 10
  write_capacity   = 10
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "sku"
    type = "S"
  }
}

output "name" {
  value = aws_dynamodb_table.this.name
}
