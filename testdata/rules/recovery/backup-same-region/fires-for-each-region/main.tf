locals {
  regions = toset(["us-east-2", "us-west-2"])
}

resource "aws_dynamodb_table" "devices" { # want "recovery/backup-same-region" want "recovery/backup-same-region"
  for_each = local.regions

  region       = each.key
  name         = "devices"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "device"

  attribute {
    name = "device"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}
