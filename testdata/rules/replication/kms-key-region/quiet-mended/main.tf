provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_key" "orders" {
  description         = "Orders"
  enable_key_rotation = true
}

resource "aws_kms_key" "orders_west" {
  provider            = aws.west
  description         = "Orders, the copy in us-west-2"
  enable_key_rotation = true
}

resource "aws_db_instance" "orders" { # want "replication/lag-unmonitored"
  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.orders.arn
}

resource "aws_db_instance" "replica" {
  provider = aws.west

  identifier          = "orders-west"
  replicate_source_db = aws_db_instance.orders.arn
  instance_class      = "db.r6g.large"
  kms_key_id          = aws_kms_key.orders_west.arn
}
