provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier    = "orders"
  source_db_cluster_identifier = "arn:aws:rds:us-east-1:123456789012:cluster:orders"
}

resource "aws_rds_cluster" "ireland" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  engine                    = "aurora-postgresql"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
}
