provider "aws" {
  region = "us-east-1"
}

locals {
  regions         = toset(["us-east-1", "eu-west-1"])
  replica_regions = []
}

resource "aws_lb" "app" {
  for_each = local.regions

  region  = each.key
  name    = "shop-${each.key}"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_dynamodb_table" "orders" { # want "database/single-region"
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "replica" {
    for_each = local.replica_regions

    content {
      region_name = replica.value
    }
  }
}
