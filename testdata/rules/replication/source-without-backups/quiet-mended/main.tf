provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_db_instance" "orders" { # want "replication/lag-unmonitored"
  identifier                  = "orders"
  engine                      = "postgres"
  engine_version              = "16.4"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "orders"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "orders_west" {
  provider = aws.west

  identifier          = "orders-west"
  instance_class      = "db.r6g.large"
  replicate_source_db = aws_db_instance.orders.arn
  skip_final_snapshot = true
}
