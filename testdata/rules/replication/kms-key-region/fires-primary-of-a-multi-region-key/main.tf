provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "west"
  region = "us-west-2"
}

resource "aws_kms_key" "primary" {
  description         = "Aurora"
  multi_region        = true
  enable_key_rotation = true
}

resource "aws_kms_replica_key" "west" {
  provider        = aws.west
  primary_key_arn = aws_kms_key.primary.arn
}

resource "aws_rds_cluster" "search" { # want "replication/lag-unmonitored"
  cluster_identifier          = "search"
  engine                      = "aurora-mysql"
  master_username             = "app"
  manage_master_user_password = true
  backup_retention_period     = 7
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.primary.arn
}

resource "aws_rds_cluster" "search_west" {
  provider                      = aws.west
  cluster_identifier            = "search-west"
  engine                        = "aurora-mysql"
  replication_source_identifier = aws_rds_cluster.search.arn
  source_region                 = "us-east-1"
  backup_retention_period       = 7
  storage_encrypted             = true
  kms_key_id                    = aws_kms_key.primary.arn # want "replication/kms-key-region"
}
