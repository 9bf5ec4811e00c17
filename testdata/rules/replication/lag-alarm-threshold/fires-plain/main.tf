provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "europe"
  region = "eu-west-1"
}

resource "aws_elasticache_replication_group" "america" {
  replication_group_id       = "carts-america"
  description                = "Carts"
  engine                     = "redis"
  node_type                  = "cache.r6g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
}

resource "aws_elasticache_global_replication_group" "carts" {
  global_replication_group_id_suffix = "carts"
  primary_replication_group_id       = aws_elasticache_replication_group.america.id
}

resource "aws_elasticache_replication_group" "europe" {
  provider = aws.europe

  replication_group_id        = "carts-europe"
  description                 = "Carts"
  global_replication_group_id = aws_elasticache_global_replication_group.carts.global_replication_group_id
  num_cache_clusters          = 2
  automatic_failover_enabled  = true
  multi_az_enabled            = true
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  provider = aws.europe

  alarm_name          = "carts-replication-lag"
  alarm_description   = "Carts in Europe are more than 2,000 ms behind"
  namespace           = "AWS/ElastiCache"
  metric_name         = "GlobalDatastoreReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2000 # want "replication/lag-alarm-threshold"
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "breaching"

  dimensions = {
    ReplicationGroupId = aws_elasticache_replication_group.europe.replication_group_id
  }
}
