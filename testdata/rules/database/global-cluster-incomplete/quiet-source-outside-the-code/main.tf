provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier    = "orders"
  engine                       = "aurora-postgresql"
  engine_version               = "16.4"
  source_db_cluster_identifier = "arn:aws:rds:us-east-1:111122223333:cluster:legacy-orders"
}

resource "aws_rds_cluster" "secondary" {
  provider = aws.eu

  cluster_identifier        = "orders-eu"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = aws_rds_global_cluster.orders.engine
}
