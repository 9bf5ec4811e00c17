provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "europe"
  region = "eu-west-1"
}

resource "aws_db_instance" "orders" { # want "recovery/backup-same-region"
  identifier                  = "orders"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.m6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

data "aws_db_snapshot" "orders" {
  provider = aws.europe

  db_instance_identifier = "orders"
  most_recent            = true
}

resource "aws_db_instance" "orders_dr" { # want "recovery/backup-same-region"
  provider = aws.europe

  identifier              = "orders-dr"
  engine                  = "postgres"
  engine_version          = "16.4"
  instance_class          = "db.m6g.large"
  snapshot_identifier     = data.aws_db_snapshot.orders.id
  multi_az                = true
  backup_retention_period = 7
}
