provider "aws" {
  region = "us-east-1"
}

variable "legacy" {
  type    = bool
  default = false
}

resource "aws_dynamodb_table" "scores" {
  name         = "scores"
  hash_key     = "player"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "player"
    type = "S"
  }

  replica { # want "replication/lag-unmonitored"
    region_name = "us-west-2"
  }
}

resource "aws_dynamodb_global_table" "scores" {
  count = var.legacy ? 1 : 0

  name = aws_dynamodb_table.scores.name

  replica {
    region_name = "us-east-1"
  }

  replica {
    region_name = "us-west-2"
  }
}
