provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 100
  multi_az                = true
  backup_retention_period = 7
}

data "aws_regions" "all" {}

provider "aws" {
  alias  = "ireland"
  region = tolist(data.aws_regions.all.names)[0]
}

resource "aws_db_instance" "replica" {
  provider = aws.ireland

  identifier          = "orders-replica"
  replicate_source_db = aws_db_instance.orders.identifier
  instance_class      = "db.m6g.large"
}
