provider "aws" {
  region = "us-east-1"
}

module "orders" {
  source     = "../../../../modules/database"
  identifier = "orders"
}
