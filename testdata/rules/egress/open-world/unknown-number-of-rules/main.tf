provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_lb" "virginia" {
  name    = "shop-virginia"
  subnets = var.virginia_subnets
}

resource "aws_lb" "ireland" {
  provider = aws.ireland

  name    = "shop-ireland"
  subnets = var.ireland_subnets
}

variable "virginia_subnets" {
  type = list(string)
}

variable "ireland_subnets" {
  type = list(string)
}

variable "open" {
  type = bool
}

resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = "vpc-0aa11bb22cc33dd44"
}

resource "aws_vpc_security_group_egress_rule" "all" {
  count = var.open ? 1 : 0

  security_group_id = aws_security_group.database.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
  vpc_security_group_ids  = [aws_security_group.database.id]
}
