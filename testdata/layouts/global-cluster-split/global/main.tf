terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "global/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

output "cluster" {
  value = aws_rds_global_cluster.orders.id
}
