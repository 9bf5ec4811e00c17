provider "aws" {
  region = "eu-west-1"
}

variable "copy_region" {
  type = string
}

provider "aws" {
  alias  = "copy"
  region = var.copy_region
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

resource "aws_s3_bucket" "assets" {
  provider = aws.copy

  bucket = "shop-assets"
}
