provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_dynamodb_table" "prices" { # want "replication/isolated-cells" # want "recovery/backup-same-region"
  name         = "prices"
  hash_key     = "sku"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "sku"
    type = "S"
  }
}

resource "aws_dynamodb_table" "prices_ireland" { # want "recovery/backup-same-region"
  provider = aws.ireland

  name         = "prices"
  hash_key     = "sku"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "sku"
    type = "S"
  }
}
