provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "london"
  region = "eu-west-2"
}

resource "aws_kms_key" "orders" {
  description  = "orders"
  multi_region = true
}

resource "aws_kms_replica_key" "orders" {
  provider = aws.london

  description     = "orders"
  primary_key_arn = aws_kms_key.orders.arn # want "residency/replication-leaves"
}
