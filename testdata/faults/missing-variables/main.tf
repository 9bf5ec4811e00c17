provider "aws" {
  region = var.region
}

variable "region" {
  type = string
}

resource "aws_db_instance" "orders" {
  identifier     = var.undeclared
  engine         = "postgres"
  instance_class = "db.m6g.large"
}
