terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  regions = toset(["us-east-1", "us-west-2"])
}

resource "aws_dynamodb_table" "regional" { # want "recovery/backup-same-region" # want "recovery/backup-same-region" # want "recovery/backup-same-region" # want "recovery/backup-same-region"
  for_each = {
    for pair in setproduct(local.regions, ["sessions", "websocket-connections", "worker-locks"]) :
    "${pair[0]}-${pair[1]}" => { region = pair[0], name = pair[1] }
  }

  region       = each.value.region
  name         = each.value.name
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }

  attribute {
    name = "id"
    type = "S"
  }

  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}
