provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  namespace = "acme"
  stage     = "prod"
}

module "carts" { # want "database/single-region"
  source  = "cloudposse/dynamodb/aws"
  version = "0.36.0"

  name     = "carts"
  hash_key = "customer"
  context  = module.label.context
}

resource "aws_lambda_function" "cart" {
  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"

  environment {
    variables = {
      TABLE = module.carts.table_name
    }
  }
}

resource "aws_lambda_function" "cart_ireland" {
  provider = aws.ireland

  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"
}
