provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

locals {
  tables = {
    orders = "order_id"
  }
}

resource "aws_dynamodb_table" "shop" { # want "database/single-region"
  for_each = local.tables

  name         = each.key
  hash_key     = each.value
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = each.value
    type = "S"
  }
}
