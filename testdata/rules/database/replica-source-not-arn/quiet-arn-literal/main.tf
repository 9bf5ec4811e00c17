provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_db_instance" "replica" {
  provider = aws.eu

  identifier          = "orders-replica"
  replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:orders"
  instance_class      = "db.m6g.large"
}
