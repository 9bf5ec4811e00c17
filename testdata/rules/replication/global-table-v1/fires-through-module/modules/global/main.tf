variable "name" {
  type = string
}

variable "regions" {
  type = list(string)
}

resource "aws_dynamodb_global_table" "this" { # want "replication/global-table-v1"
  name = var.name

  dynamic "replica" {
    for_each = var.regions

    content {
      region_name = replica.value
    }
  }
}
