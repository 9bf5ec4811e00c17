provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "orders_replica" {
  identifier              = "orders-replica"
  instance_class          = "db.m6g.large"
  replicate_source_db     = aws_db_instance.orders.identifier
  backup_retention_period = 0
  skip_final_snapshot     = true
}
