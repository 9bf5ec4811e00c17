terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  regions = toset(["eu-central-1", "eu-north-1", "eu-west-1"])
}

resource "aws_dynamodb_table" "devices" { # want "replication/isolated-cells" # want "recovery/backup-same-region" # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  for_each = local.regions

  region       = each.key
  name         = "devices"
  hash_key     = "serial"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "serial"
    type = "S"
  }
}
