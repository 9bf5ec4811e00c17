provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

data "aws_db_instance" "orders" {
  db_instance_identifier = "orders"
}

resource "aws_db_instance" "replica" {
  provider = aws.ireland

  identifier          = "orders-replica"
  replicate_source_db = data.aws_db_instance.orders.db_instance_identifier # want "database/replica-source-not-arn"
  instance_class      = "db.m6g.large"
}
