provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_kms_key" "eu_users" {
  description  = "EU users"
  multi_region = true
}

resource "aws_kms_replica_key" "eu_users" {
  provider = aws.us

  primary_key_arn = aws_kms_key.eu_users.arn
}

resource "aws_dynamodb_table" "eu_users" {
  name         = "eu-users"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
