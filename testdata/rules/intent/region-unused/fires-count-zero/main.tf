provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

variable "standby" {
  type    = bool
  default = false
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

resource "aws_sqs_queue" "standby" {
  count    = var.standby ? 1 : 0
  provider = aws.ireland

  name = "orders"
}
