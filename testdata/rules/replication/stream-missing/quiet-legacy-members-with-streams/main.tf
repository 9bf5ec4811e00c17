terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  homes = toset(["eu-west-1", "eu-west-2"])
}

resource "aws_dynamodb_table" "fares" { # want "replication/lag-unmonitored"
  for_each = local.homes

  region           = each.key
  name             = "fares"
  hash_key         = "route"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "route"
    type = "S"
  }
}

# A table of the same name in a region that the global table does not have.
resource "aws_dynamodb_table" "fares_test" {
  region       = "eu-north-1"
  name         = "fares"
  hash_key     = "route"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "route"
    type = "S"
  }
}

resource "aws_dynamodb_global_table" "fares" { # want "replication/global-table-v1"
  region = "eu-west-1"
  name   = aws_dynamodb_table.fares["eu-west-1"].name

  dynamic "replica" {
    for_each = local.homes

    content {
      region_name = replica.value
    }
  }
}
