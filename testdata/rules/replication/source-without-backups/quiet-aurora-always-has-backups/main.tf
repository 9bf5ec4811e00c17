provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ohio"
  region = "us-east-2"
}

resource "aws_rds_cluster" "shop" { # want "replication/lag-unmonitored"
  cluster_identifier          = "shop"
  engine                      = "aurora-mysql"
  master_username             = "shop"
  manage_master_user_password = true
}

resource "aws_rds_cluster" "shop_ohio" {
  provider = aws.ohio

  cluster_identifier            = "shop-ohio"
  engine                        = "aurora-mysql"
  replication_source_identifier = aws_rds_cluster.shop.arn
}
