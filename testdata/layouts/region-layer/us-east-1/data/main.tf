terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "us-east-1/data/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  identifier                  = "orders"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

output "orders_arn" {
  value = aws_db_instance.orders.arn
}
