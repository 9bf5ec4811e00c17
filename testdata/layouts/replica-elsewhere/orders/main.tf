terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "orders/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_db_instance" "orders" {
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

resource "aws_db_instance" "invoices" { # want "database/single-region"
  engine                      = "postgres"
  instance_class              = "db.r6g.large"
  allocated_storage           = 100
  username                    = "app"
  manage_master_user_password = true
  multi_az                    = true
  backup_retention_period     = 7
}

output "orders" {
  value = {
    arn      = aws_db_instance.orders.arn
    endpoint = aws_db_instance.orders.endpoint
  }
}
