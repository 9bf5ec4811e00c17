# The name of the database leads to its private address: nothing asks for a public one.
provider "aws" {
  region = "eu-central-1"
}

resource "aws_db_instance" "ledger" {
  identifier              = "ledger"
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  allocated_storage       = 200
  multi_az                = true
  backup_retention_period = 14
}

resource "aws_elasticache_replication_group" "sums" {
  replication_group_id       = "sums"
  description                = "Sums of the ledger"
  engine                     = "valkey"
  node_type                  = "cache.m7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}

locals {
  database = { host = aws_db_instance.ledger.address, port = 5432 }
}

resource "aws_route53_health_check" "ledger" {
  type              = "TCP"
  fqdn              = local.database.host # want "health/unreachable-target"
  port              = local.database.port
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_route53_health_check" "sums" {
  type              = "TCP"
  fqdn              = aws_elasticache_replication_group.sums.primary_endpoint_address # want "health/unreachable-target"
  port              = 6379
  request_interval  = 10
  failure_threshold = 3
}

resource "aws_cloudwatch_metric_alarm" "stores" {
  for_each = {
    ledger = aws_route53_health_check.ledger.id
    sums   = aws_route53_health_check.sums.id
  }

  # Metrics of Route 53 are in us-east-1 alone.
  region              = "us-east-1"
  alarm_name          = "${each.key}-does-not-answer"
  namespace           = "AWS/Route53"
  metric_name         = "HealthCheckStatus"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = "breaching"
  dimensions          = { HealthCheckId = each.value }
}
