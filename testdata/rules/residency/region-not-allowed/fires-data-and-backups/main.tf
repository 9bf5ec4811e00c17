provider "aws" {
  region = "us-east-1"
}

resource "aws_dynamodb_table" "visits" { # want "residency/region-not-allowed"
  name         = "eu-patient-visits"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
