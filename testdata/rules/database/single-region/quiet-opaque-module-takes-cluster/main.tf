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

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier          = "orders"
  global_cluster_identifier   = aws_rds_global_cluster.orders.id
  engine                      = aws_rds_global_cluster.orders.engine
  master_username             = "app"
  manage_master_user_password = true
}

module "secondary" {
  source  = "registry.example.com/platform/aurora/aws"
  version = "2.1.0"

  global_cluster_identifier = aws_rds_global_cluster.orders.id

  providers = {
    aws = aws.eu
  }
}
