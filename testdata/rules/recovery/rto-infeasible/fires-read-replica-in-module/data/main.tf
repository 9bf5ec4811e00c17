terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.standby]
    }
  }
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
  provider = aws.standby

  identifier          = "orders-replica"
  replicate_source_db = aws_db_instance.orders.arn
  instance_class      = "db.m6g.large"
}
