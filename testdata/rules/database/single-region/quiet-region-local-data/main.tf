terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "us-west-2"
}

resource "aws_lb" "web" {
  for_each = { us-west-2 = ["subnet-0a1", "subnet-0a2"], ap-southeast-2 = ["subnet-0b1", "subnet-0b2"] }

  region  = each.key
  name    = "web"
  subnets = each.value
}

resource "aws_dynamodb_table" "recommendations" {
  name         = "recommendations"
  hash_key     = "user"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "user"
    type = "S"
  }
}
