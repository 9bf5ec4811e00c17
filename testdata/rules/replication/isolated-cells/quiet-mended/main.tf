provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "europe"
  region = "eu-west-1"
}

resource "aws_db_instance" "orders_us" { # want "replication/lag-unmonitored"
  identifier                  = "orders-us-east-1"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "orders_eu" {
  provider = aws.europe

  identifier          = "orders-eu-west-1"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.orders_us.arn
  multi_az            = true
  skip_final_snapshot = true
}
