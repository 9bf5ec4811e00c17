provider "aws" {
  region = "eu-west-1"
}

locals {
  tables = toset(["seats", "tickets"])
}

# The tables are made by another team, in both regions.
resource "aws_dynamodb_global_table" "this" { # want "replication/global-table-v1" # want "replication/global-table-v1"
  for_each = local.tables

  name = each.key

  replica {
    region_name = "eu-west-1"
  }

  replica {
    region_name = "eu-central-1"
  }
}
