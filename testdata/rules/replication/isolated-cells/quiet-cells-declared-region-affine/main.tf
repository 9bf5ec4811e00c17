terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  regions = toset(["ap-northeast-1", "ap-southeast-1"])
}

resource "aws_dynamodb_table" "history" { # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  for_each = local.regions

  region       = each.key
  name         = "order-history"
  hash_key     = "customer"
  range_key    = "order"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "customer"
    type = "S"
  }

  attribute {
    name = "order"
    type = "S"
  }
}
