provider "aws" {
  region = "us-east-1"
}

locals {
  tables = {
    orders   = { key = "order_id", recoverable = true }
    invoices = { key = "invoice_id", recoverable = false }
  }
}

resource "aws_dynamodb_table" "these" { # want "recovery/backup-disabled"
  for_each = local.tables

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = each.value.key

  attribute {
    name = each.value.key
    type = "S"
  }

  dynamic "point_in_time_recovery" {
    for_each = each.value.recoverable ? [true] : []

    content {
      enabled = true
    }
  }
}
