provider "aws" {
  region = "eu-west-1"
}

resource "aws_db_instance" "orders" {
  identifier          = "orders-eu"
  replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:orders"
  instance_class      = "db.m6g.large"
}
