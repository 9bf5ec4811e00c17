provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_dynamodb_table" "east" { # want "replication/lag-unmonitored"
  name             = "players"
  hash_key         = "player"
  read_capacity    = 5
  write_capacity   = 5
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "player"
    type = "S"
  }
}

resource "aws_dynamodb_table" "west" { # want "replication/stream-missing"
  provider = aws.west

  name           = "players"
  hash_key       = "player"
  read_capacity  = 5
  write_capacity = 5

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "player"
    type = "S"
  }
}

resource "aws_dynamodb_global_table" "players" { # want "replication/global-table-v1"
  depends_on = [aws_dynamodb_table.east, aws_dynamodb_table.west]

  name = "players"

  replica {
    region_name = "us-east-1"
  }

  replica {
    region_name = "us-west-2"
  }
}
