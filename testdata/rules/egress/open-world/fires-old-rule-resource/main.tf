provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = "vpc-0a1"
}

resource "aws_security_group_rule" "everywhere" { # want "egress/open-world"
  type              = "egress"
  security_group_id = aws_security_group.database.id
  from_port         = 0
  to_port           = 0
  protocol          = "-1"
  cidr_blocks       = ["10.0.0.0/8", "0.0.0.0/0"]
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  backup_retention_period = 7
  vpc_security_group_ids  = [aws_security_group.database.id]
}

resource "aws_db_instance" "orders_eu" {
  provider = aws.eu

  identifier          = "orders-eu"
  replicate_source_db = aws_db_instance.orders.arn
  instance_class      = "db.m6g.large"
}
