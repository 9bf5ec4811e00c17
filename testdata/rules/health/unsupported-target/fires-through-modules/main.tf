provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  replica {
    region_name = "eu-west-1"
  }
}

module "cdn" {
  source = "./cdn"
}

module "apex" {
  source = "./alias"
  name   = "example.com"
  target = module.cdn.name
  zone   = module.cdn.zone
}

module "www" {
  source = "./alias"
  name   = "www.example.com"
  target = module.cdn.name
  zone   = module.cdn.zone
  health = false
}
