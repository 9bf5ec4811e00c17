provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

variable "source_database" {
  type = string
}

resource "aws_db_instance" "replica" {
  provider = aws.eu

  identifier          = "orders-replica"
  replicate_source_db = var.source_database
  instance_class      = "db.m6g.large"
}
