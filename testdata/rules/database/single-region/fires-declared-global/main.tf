provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_ecs_service" "shop" {
  for_each = toset(["eu-west-1", "us-east-1"])

  region          = each.key
  name            = "shop"
  cluster         = "shop"
  task_definition = "shop:12"
  desired_count   = 3
}

resource "aws_dynamodb_table" "catalogue" { # want "database/single-region"
  name         = "product-catalogue"
  hash_key     = "sku"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "sku"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

# Carts need not be anywhere else.
resource "aws_dynamodb_table" "carts" {
  provider = aws.virginia

  name         = "carts"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }
}
