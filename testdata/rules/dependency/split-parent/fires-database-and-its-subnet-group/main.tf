provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_subnet_group" "east" {
  name       = "orders-east"
  subnet_ids = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_db_subnet_group" "west" {
  provider   = aws.west
  name       = "orders-west"
  subnet_ids = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_db_instance" "orders" { # want "replication/lag-unmonitored" # want "egress/cost-unmonitored"
  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 200
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 14
  db_subnet_group_name        = aws_db_subnet_group.east.name
}

resource "aws_db_instance" "orders_west" {
  provider             = aws.west
  identifier           = "orders-west"
  replicate_source_db  = aws_db_instance.orders.arn
  instance_class       = "db.r6g.large"
  db_subnet_group_name = aws_db_subnet_group.east.name # want "dependency/split-parent"
}
