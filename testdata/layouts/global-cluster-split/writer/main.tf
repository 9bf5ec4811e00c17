terraform {
  backend "s3" {
    bucket = "example-states"
    key    = "writer/terraform.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

data "terraform_remote_state" "global" {
  backend = "s3"
  config = {
    bucket = "example-states"
    key    = "global/terraform.tfstate"
    region = "us-east-1"
  }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier        = "orders-writer"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
  global_cluster_identifier = data.terraform_remote_state.global.outputs.cluster
  db_subnet_group_name      = "orders"
  skip_final_snapshot       = true
  master_username             = "orders"
  manage_master_user_password = true
}

output "cluster_id" {
  value = aws_rds_cluster.orders.id
}
