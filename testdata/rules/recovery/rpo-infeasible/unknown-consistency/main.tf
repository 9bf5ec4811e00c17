variable "consistency" {
  type = string
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "accounts" {
  name         = "accounts"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "account"

  attribute {
    name = "account"
    type = "S"
  }

  replica {
    region_name      = "eu-west-2"
    consistency_mode = var.consistency
  }

  replica {
    region_name      = "eu-west-3"
    consistency_mode = var.consistency
  }
}
