provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_lb" "us" {
  name    = "shop-us"
  subnets = ["subnet-0a1", "subnet-0a2"]
}

resource "aws_lb" "eu" {
  provider = aws.eu

  name    = "shop-eu"
  subnets = ["subnet-0b1", "subnet-0b2"]
}

resource "aws_db_instance" "orders" {
  provider = aws.eu

  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}
