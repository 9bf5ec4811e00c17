provider "aws" {
  region = "sa-east-1"
}

resource "aws_rds_cluster" "store" {
  cluster_identifier = "store"
  engine             = "aurora-mysql"
  master_username    = "store"

  manage_master_user_password = true
}

resource "aws_rds_cluster_instance" "store" {
  count = 2

  identifier         = "store-${count.index}"
  cluster_identifier = aws_rds_cluster.store.id
  engine             = aws_rds_cluster.store.engine
  instance_class     = "db.r6g.large"
}

resource "aws_opensearch_domain" "search" {
  domain_name = "search"

  cluster_config {
    instance_count         = 3
    instance_type          = "r6g.large.search"
    zone_awareness_enabled = true

    zone_awareness_config {
      availability_zone_count = 3
    }
  }
}
