provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_db_instance" "orders" { # want "intent/primary-mismatch"
  provider = aws.eu

  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "orders_copy" {
  identifier          = "orders-copy"
  replicate_source_db = aws_db_instance.orders.arn
  instance_class      = "db.m6g.large"
}

resource "aws_dynamodb_table" "carts" {
  provider     = aws.eu
  name         = "carts"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  attribute {
    name = "id"
    type = "S"
  }
}
