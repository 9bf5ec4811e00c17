provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "sessions" { # want "database/single-region"
  source  = "terraform-aws-modules/dynamodb-table/aws"
  version = "4.2.0"

  name                           = "carts"
  hash_key                       = "customer"
  point_in_time_recovery_enabled = true

  attributes = [{ name = "customer", type = "S" }]
}

resource "aws_lambda_function" "cart" {
  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"

  environment {
    variables = {
      TABLE = module.sessions.dynamodb_table_id
    }
  }
}

resource "aws_lambda_function" "cart_ireland" {
  provider = aws.ireland

  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"
}
