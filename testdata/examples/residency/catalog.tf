resource "aws_rds_global_cluster" "catalog" {
  global_cluster_identifier = "catalog"
  engine                    = "aurora-postgresql"
  engine_version            = "16.4"
}

resource "aws_rds_cluster" "catalog" {
  cluster_identifier        = "catalog-us"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  engine                    = aws_rds_global_cluster.catalog.engine
  engine_version            = aws_rds_global_cluster.catalog.engine_version
  master_username           = "catalog"
  master_password           = var.catalog_password
  backup_retention_period   = 7
}

resource "aws_rds_cluster_instance" "catalog" {
  count = 2

  cluster_identifier = aws_rds_cluster.catalog.id
  engine             = aws_rds_cluster.catalog.engine
  instance_class     = "db.r6g.large"
}

resource "aws_rds_cluster" "catalog_reader" {
  provider = aws.ireland

  cluster_identifier        = "catalog-eu"
  global_cluster_identifier = aws_rds_global_cluster.catalog.id
  engine                    = aws_rds_global_cluster.catalog.engine
  engine_version            = aws_rds_global_cluster.catalog.engine_version
  backup_retention_period   = 7
}

resource "aws_rds_cluster_instance" "catalog_reader" {
  provider = aws.ireland
  count    = 2

  cluster_identifier = aws_rds_cluster.catalog_reader.id
  engine             = aws_rds_cluster.catalog_reader.engine
  instance_class     = "db.r6g.large"
}

variable "catalog_password" {
  description = "Password of the catalog's first user."
  type        = string
  sensitive   = true
}
