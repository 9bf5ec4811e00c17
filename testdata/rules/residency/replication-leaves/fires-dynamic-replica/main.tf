provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

locals {
  copies = ["eu-central-1", "us-east-1"]
}

resource "aws_dynamodb_table" "eu_users" {
  name         = "eu-users"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  dynamic "replica" { # want "residency/replication-leaves"
    for_each = local.copies

    content {
      region_name = replica.value
    }
  }
}
