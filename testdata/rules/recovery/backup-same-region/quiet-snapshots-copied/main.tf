provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "oregon"
  region = "us-west-2"
}

resource "aws_redshift_cluster" "sales_east" {
  cluster_identifier = "sales-east"
  node_type          = "ra3.xlplus"
  number_of_nodes    = 2
  master_username    = "sales"

  manage_master_password = true
}

resource "aws_redshift_snapshot_copy" "east_to_west" {
  cluster_identifier = aws_redshift_cluster.sales_east.id
  destination_region = "us-west-2"
}

resource "aws_redshift_cluster" "sales_west" {
  provider = aws.oregon

  cluster_identifier = "sales-west"
  node_type          = "ra3.xlplus"
  number_of_nodes    = 2
  master_username    = "sales"

  manage_master_password = true

  snapshot_copy {
    destination_region = "us-east-1"
    retention_period   = 7
  }
}
