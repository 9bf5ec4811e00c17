provider "aws" {
  region = "us-east-1"
}

resource "aws_memorydb_multi_region_cluster" "quotes" {
  multi_region_cluster_name_suffix = "quotes"
  node_type                        = "db.r7g.large"
}

module "quotes" {
  source  = "terraform-aws-modules/memory-db/aws"
  version = "3.0.0"

  name                      = "quotes"
  node_type                 = "db.r7g.large"
  snapshot_retention_limit  = 7
  multi_region_cluster_name = aws_memorydb_multi_region_cluster.quotes.multi_region_cluster_name
}

module "quotes_ireland" {
  source  = "terraform-aws-modules/memory-db/aws"
  version = "3.0.0"

  region                    = "eu-west-1"
  name                      = "quotes"
  node_type                 = "db.r7g.large"
  snapshot_retention_limit  = 7
  multi_region_cluster_name = aws_memorydb_multi_region_cluster.quotes.multi_region_cluster_name
}
