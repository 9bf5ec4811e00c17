provider "aws" {
  region = "eu-west-1"
}

locals {
  copies = ["eu-central-1", "eu-north-1"]
}

resource "aws_kms_key" "tables" {
  for_each            = toset(["eu-west-1", "eu-central-1"])
  region              = each.key
  description         = "Tables in ${each.key}"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "sessions" {
  name         = "sessions"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.tables["eu-west-1"].arn
  }

  dynamic "replica" { # # want "replication/lag-unmonitored" want "replication/lag-unmonitored"
    for_each = local.copies
    content {
      region_name            = replica.value
      kms_key_arn            = aws_kms_key.tables["eu-central-1"].arn # want "replication/kms-key-region"
      point_in_time_recovery = true
    }
  }
}
