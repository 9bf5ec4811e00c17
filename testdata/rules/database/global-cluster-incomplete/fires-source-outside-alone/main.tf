provider "aws" {
  region = "us-east-1"
}

resource "aws_neptune_global_cluster" "graph" { # want "database/global-cluster-incomplete"
  global_cluster_identifier    = "graph"
  source_db_cluster_identifier = "arn:aws:rds:us-east-1:123456789012:cluster:graph"
}
