# Bootstrap: what the other roots keep their state in. The rule file above it
# speaks of the regions of the service.
provider "aws" {
  region = "us-east-1"
}

resource "aws_s3_bucket" "state" {
  bucket = "shop-terraform-state"
}

resource "aws_dynamodb_table" "lock" {
  name         = "shop-terraform-lock"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "LockID"

  attribute {
    name = "LockID"
    type = "S"
  }
}
