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

module "off" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  enabled = false
  context = module.label.context
}

module "carts" {
  source  = "cloudposse/dynamodb/aws"
  version = "0.36.0"

  name     = "carts"
  hash_key = "customer"
  replicas = ["eu-west-1"]
  context  = module.label.context
}

# The context says that there is no table.
module "wishes" {
  source  = "cloudposse/dynamodb/aws"
  version = "0.36.0"

  name     = "wishes"
  hash_key = "customer"
  context  = module.off.context
}

resource "aws_lambda_function" "cart" {
  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"

  environment {
    variables = {
      TABLE  = module.carts.table_name
      WISHES = module.wishes.table_name
    }
  }
}

resource "aws_lambda_function" "cart_ireland" {
  provider = aws.ireland

  function_name = "cart"
  role          = "arn:aws:iam::123456789012:role/cart"
}
