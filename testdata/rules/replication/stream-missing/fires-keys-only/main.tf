provider "aws" {
  region = "eu-central-1"
}

locals {
  tables = {
    invoices = { key = "invoice_id", view = "NEW_AND_OLD_IMAGES" }
    payments = { key = "payment_id", view = "KEYS_ONLY" }
  }
}

resource "aws_dynamodb_table" "billing" {
  for_each = local.tables

  name             = "billing-${each.key}"
  hash_key         = each.value.key
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = each.value.view # want "replication/stream-missing"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = each.value.key
    type = "S"
  }

  replica { # # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
    region_name = "eu-west-3"
  }

  replica { # # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
    region_name = "eu-north-1"
  }
}
