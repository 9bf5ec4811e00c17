provider "aws" {
  region = "us-east-1"
}

# Without a value: it may be us-east-1, too.
variable "replica_region" {
  type = string
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "replica" {
  region = var.replica_region

  identifier          = "orders-replica"
  replicate_source_db = aws_db_instance.orders.identifier
  instance_class      = "db.m6g.large"
}
