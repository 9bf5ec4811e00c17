provider "aws" {
  region = "eu-west-1"
}

locals {
  secrets = {
    database = ["eu-central-1"]
    payments = ["eu-central-1", "ap-southeast-2"]
  }
}

resource "aws_secretsmanager_secret" "this" {
  for_each = local.secrets

  name = each.key

  dynamic "replica" { # want "residency/replication-leaves"
    for_each = each.value

    content {
      region = replica.value
    }
  }
}
