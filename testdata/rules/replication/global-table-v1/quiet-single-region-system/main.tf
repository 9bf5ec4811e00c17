provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "jobs" {
  name             = "jobs"
  hash_key         = "job"
  billing_mode     = "PAY_PER_REQUEST"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "job"
    type = "S"
  }
}

# Somebody prepares for a second region.
resource "aws_dynamodb_global_table" "jobs" {
  name = aws_dynamodb_table.jobs.name

  replica {
    region_name = "us-east-1"
  }
}
