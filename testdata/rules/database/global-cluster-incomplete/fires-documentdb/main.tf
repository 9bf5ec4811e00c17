provider "aws" {
  region = "us-east-1"
}

resource "aws_docdb_global_cluster" "catalog" { # want "database/global-cluster-incomplete"
  global_cluster_identifier = "catalog"
  engine                    = "docdb"
}

resource "aws_docdb_cluster" "catalog" {
  for_each = toset(["main"])

  cluster_identifier        = "catalog-${each.key}"
  global_cluster_identifier = aws_docdb_global_cluster.catalog.id
  master_username           = "catalog"
}
