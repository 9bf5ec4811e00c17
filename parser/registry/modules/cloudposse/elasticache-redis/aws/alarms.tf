locals {
  watched = local.grouped && var.cloudwatch_metric_alarms_enabled ? local.members : 0
}

resource "aws_cloudwatch_metric_alarm" "cache_cpu" {
  count = local.watched

  alarm_name          = "${local.name}-${count.index + 1}-cpu-utilization"
  namespace           = "AWS/ElastiCache"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.alarm_cpu_threshold_percent
  period              = 300
  evaluation_periods  = 1
  alarm_actions       = var.alarm_actions
  ok_actions          = var.ok_actions

  dimensions = {
    CacheClusterId = element(aws_elasticache_replication_group.default[0].member_clusters, count.index)
  }
}

resource "aws_cloudwatch_metric_alarm" "cache_memory" {
  count = local.watched

  alarm_name          = "${local.name}-${count.index + 1}-freeable-memory"
  namespace           = "AWS/ElastiCache"
  metric_name         = "FreeableMemory"
  statistic           = "Average"
  comparison_operator = "LessThanThreshold"
  threshold           = var.alarm_memory_threshold_bytes
  period              = 60
  evaluation_periods  = 1
  alarm_actions       = var.alarm_actions
  ok_actions          = var.ok_actions

  dimensions = {
    CacheClusterId = element(aws_elasticache_replication_group.default[0].member_clusters, count.index)
  }
}
