provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_rds_cluster" "reports" {
  cluster_identifier      = "reports"
  engine                  = "aurora-postgresql"
  master_username         = "root"
  master_password         = "changed-later"
  backup_retention_period = 7
}

module "orders" {
  source = "acme/orders/aws"
}

resource "aws_ecs_service" "shop_eu" {
  provider      = aws.eu
  name          = "shop"
  desired_count = 2
}
