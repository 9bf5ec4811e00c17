provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "carts" {
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.2.0"

  name                           = "carts"
  hash_key                       = "customer"
  point_in_time_recovery_enabled = true
  stream_enabled                 = true
  stream_view_type               = "NEW_AND_OLD_IMAGES"

  attributes = [{ name = "customer", type = "S" }]

  replica_regions = [{
    region_name            = "eu-west-1"
    point_in_time_recovery = true
  }]
}

resource "aws_lambda_function" "cart" {
  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"
}

resource "aws_lambda_function" "cart_ireland" {
  provider = aws.ireland

  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"
}
