variable "name" {
  type = string
}

variable "regions" {
  type    = set(string)
  default = []
}

variable "stream_enabled" {
  type    = bool
  default = false
}

resource "aws_dynamodb_table" "this" {
  name           = var.name
  billing_mode   = "PAY_PER_REQUEST"
  hash_key       = "id"
  stream_enabled = var.stream_enabled

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  dynamic "replica" {
    for_each = var.regions

    content {
      region_name            = replica.value
      point_in_time_recovery = true
    }
  }
}
