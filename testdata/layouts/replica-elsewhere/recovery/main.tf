terraform {
  backend "s3" { # want "dependency/state-backend"
    bucket = "example-states"
    key    = "recovery/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "orders" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "orders/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_db_instance" "orders" {
  identifier          = "orders-eu"
  instance_class      = "db.r6g.large"
  replicate_source_db = data.terraform_remote_state.orders.outputs.orders.arn # want "egress/cost-unmonitored"
}

output "replica" {
  value = aws_db_instance.orders.identifier
}
