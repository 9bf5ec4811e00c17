provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

variable "legacy_tables" {
  type = set(string)
}

resource "aws_dynamodb_table" "west" {
  provider = aws.west

  name         = "audit"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }

  replica { # want "replication/lag-unmonitored"
    region_name = "us-east-1"
  }
}

resource "aws_dynamodb_global_table" "legacy" {
  for_each = var.legacy_tables

  name = each.key

  replica {
    region_name = "us-east-1"
  }

  replica {
    region_name = "us-west-2"
  }
}
