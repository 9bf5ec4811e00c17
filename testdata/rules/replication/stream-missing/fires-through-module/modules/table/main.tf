variable "name" {
  type = string
}

variable "stream_view" {
  type    = string
  default = null
}

variable "copies" {
  type    = list(string)
  default = []
}

resource "aws_dynamodb_table" "this" {
  name             = var.name
  hash_key         = "pk"
  range_key        = "sk"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = var.stream_view != null
  stream_view_type = var.stream_view # want "replication/stream-missing"

  attribute {
    name = "pk"
    type = "S"
  }

  attribute {
    name = "sk"
    type = "S"
  }

  dynamic "replica" { # # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
    for_each = var.copies

    content {
      region_name            = replica.value
      point_in_time_recovery = true
    }
  }
}
