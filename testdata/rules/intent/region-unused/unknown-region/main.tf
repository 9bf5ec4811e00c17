provider "aws" {
  region = "us-east-1"
}

variable "prefix" {
  type = string
}

provider "aws" {
  alias  = "second"
  region = "${var.prefix}-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_db_instance" "copy" {
  provider = aws.second

  identifier              = "orders-copy"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}
