provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}

resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "orders"
  engine                    = "aurora-postgresql"
}

# A Multi-AZ DB cluster is no Aurora cluster.
resource "aws_rds_cluster" "orders" {
  cluster_identifier        = "orders"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "postgres" # want "database/invalid-member"
  db_cluster_instance_class = "db.r6gd.large"
  storage_type              = "io1"
  allocated_storage         = 100
  iops                      = 1000
  master_username           = "root"
  master_password           = "from-a-vault-in-real-life"
}

resource "aws_rds_cluster" "orders_ireland" {
  provider = aws.ireland

  cluster_identifier        = "orders-ireland"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = "aurora-postgresql"
}

resource "aws_rds_cluster_instance" "orders_ireland" {
  provider = aws.ireland

  identifier         = "orders-ireland"
  cluster_identifier = aws_rds_cluster.orders_ireland.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r6g.large"
}

resource "aws_elasticache_global_replication_group" "prices" {
  global_replication_group_id_suffix = "prices"
  primary_replication_group_id       = aws_elasticache_replication_group.virginia.id
}

resource "aws_elasticache_replication_group" "virginia" {
  replication_group_id       = "prices-virginia"
  description                = "Prices"
  engine                     = "redis"
  engine_version             = "7.1"
  node_type                  = "cache.t4g.small" # want "database/invalid-member"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
}

resource "aws_elasticache_replication_group" "ireland" {
  provider = aws.ireland

  replication_group_id        = "prices-ireland"
  description                 = "Prices"
  global_replication_group_id = aws_elasticache_global_replication_group.prices.global_replication_group_id
  num_cache_clusters          = 2
  automatic_failover_enabled  = true
  multi_az_enabled            = true
}
