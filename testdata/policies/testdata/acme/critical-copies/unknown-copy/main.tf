provider "aws" {
  region = "eu-west-1"
}

variable "copy" {
  type = object({ region = string })
}

provider "aws" {
  alias  = "virginia"
  region = lower(var.copy.region)
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  username                = "orders"
  multi_az                = true
  backup_retention_period = 7

  manage_master_user_password = true

  tags = {
    tier = "critical"
  }
}

resource "aws_db_instance" "orders_virginia" {
  provider = aws.virginia

  identifier          = "orders-virginia"
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.orders.arn
}
