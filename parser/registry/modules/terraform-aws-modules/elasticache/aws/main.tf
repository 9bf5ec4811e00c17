# A cluster, a replication group, or a member of a global datastore, with its subnet and security groups.

locals {
  tags = merge(var.tags, { terraform-aws-modules = "elasticache" })

  global  = var.create_primary_global_replication_group || var.create_secondary_global_replication_group
  grouped = var.create && var.create_replication_group
  # A cluster of a replication group takes all but its place from the group.
  joined   = var.replication_group_id != null
  redis    = var.engine != "memcached"
  port     = coalesce(var.port, local.redis ? 6379 : 11211)
  failover = var.multi_az_enabled || var.cluster_mode_enabled ? true : var.automatic_failover_enabled
  groups   = var.create && var.create_security_group ? concat(var.security_group_ids, [aws_security_group.this[0].id]) : var.security_group_ids
  subnets  = var.create && var.create_subnet_group ? aws_elasticache_subnet_group.this[0].name : var.subnet_group_name
  logs     = { for key, log in var.log_delivery_configuration : key => log if local.redis }
}

resource "aws_elasticache_cluster" "this" {
  count = var.create && var.create_cluster ? 1 : 0

  region                       = var.region
  cluster_id                   = var.cluster_id
  replication_group_id         = local.grouped ? aws_elasticache_replication_group.this[0].id : var.replication_group_id
  engine                       = local.joined ? null : var.engine
  engine_version               = local.joined ? null : var.engine_version
  node_type                    = local.joined ? null : var.node_type
  num_cache_nodes              = local.joined ? null : var.num_cache_nodes
  az_mode                      = local.joined ? null : var.az_mode
  availability_zone            = var.availability_zone
  preferred_availability_zones = var.preferred_availability_zones
  snapshot_retention_limit     = local.joined ? null : var.snapshot_retention_limit
  subnet_group_name            = local.joined ? null : local.subnets
  security_group_ids           = local.joined ? null : local.groups
  port                         = local.joined ? null : local.port
  transit_encryption_enabled   = local.redis ? null : var.transit_encryption_enabled
  notification_topic_arn       = local.joined ? null : var.notification_topic_arn

  dynamic "log_delivery_configuration" {
    for_each = { for key, log in local.logs : key => log if !local.joined }
    iterator = log

    content {
      destination      = try(aws_cloudwatch_log_group.this[log.key].name, log.value.destination, null)
      destination_type = try(log.value.destination_type, null)
      log_type         = try(log.value.log_type, log.key)
    }
  }

  tags = local.tags
}

resource "aws_elasticache_replication_group" "this" {
  count = local.grouped && !local.global ? 1 : 0

  region                      = var.region
  replication_group_id        = var.replication_group_id
  global_replication_group_id = var.global_replication_group_id
  description                 = coalesce(var.description, "Replication group")
  engine                      = var.engine
  engine_version              = var.engine_version
  node_type                   = var.node_type
  cluster_mode                = var.cluster_mode
  num_cache_clusters          = var.cluster_mode_enabled ? null : var.num_cache_clusters
  num_node_groups             = var.cluster_mode_enabled ? var.num_node_groups : null
  replicas_per_node_group     = var.replicas_per_node_group
  automatic_failover_enabled  = local.failover
  multi_az_enabled            = var.multi_az_enabled
  preferred_cache_cluster_azs = var.preferred_cache_cluster_azs
  at_rest_encryption_enabled  = var.at_rest_encryption_enabled
  kms_key_id                  = var.at_rest_encryption_enabled ? var.kms_key_arn : null
  transit_encryption_enabled  = var.transit_encryption_enabled
  snapshot_retention_limit    = var.snapshot_retention_limit
  snapshot_window             = var.snapshot_window
  subnet_group_name           = local.subnets
  security_group_ids          = local.groups
  port                        = local.port
  user_group_ids              = var.user_group_ids
  notification_topic_arn      = var.notification_topic_arn

  dynamic "log_delivery_configuration" {
    for_each = local.logs
    iterator = log

    content {
      destination      = try(aws_cloudwatch_log_group.this[log.key].name, log.value.destination, null)
      destination_type = try(log.value.destination_type, null)
      log_type         = try(log.value.log_type, log.key)
    }
  }

  tags = local.tags
}

resource "aws_elasticache_replication_group" "global" {
  count = local.grouped && local.global ? 1 : 0

  region                      = var.region
  replication_group_id        = var.replication_group_id
  global_replication_group_id = var.create_secondary_global_replication_group ? var.global_replication_group_id : null
  description                 = coalesce(var.description, "Global replication group")
  engine                      = var.create_secondary_global_replication_group ? null : var.engine
  engine_version              = var.create_secondary_global_replication_group ? null : var.engine_version
  node_type                   = var.node_type
  cluster_mode                = var.cluster_mode
  num_cache_clusters          = var.cluster_mode_enabled ? null : var.num_cache_clusters
  num_node_groups             = var.cluster_mode_enabled && !var.create_secondary_global_replication_group ? var.num_node_groups : null
  replicas_per_node_group     = var.replicas_per_node_group
  automatic_failover_enabled  = local.failover
  multi_az_enabled            = var.multi_az_enabled
  preferred_cache_cluster_azs = var.preferred_cache_cluster_azs
  at_rest_encryption_enabled  = var.create_secondary_global_replication_group ? null : var.at_rest_encryption_enabled
  kms_key_id                  = var.at_rest_encryption_enabled ? var.kms_key_arn : null
  transit_encryption_enabled  = var.create_secondary_global_replication_group ? null : var.transit_encryption_enabled
  snapshot_retention_limit    = var.snapshot_retention_limit
  snapshot_window             = var.snapshot_window
  subnet_group_name           = local.subnets
  security_group_ids          = local.groups
  port                        = local.port
  user_group_ids              = var.user_group_ids
  notification_topic_arn      = var.notification_topic_arn

  dynamic "log_delivery_configuration" {
    for_each = local.logs
    iterator = log

    content {
      destination      = try(aws_cloudwatch_log_group.this[log.key].name, log.value.destination, null)
      destination_type = try(log.value.destination_type, null)
      log_type         = try(log.value.log_type, log.key)
    }
  }

  tags = local.tags
}

resource "aws_elasticache_global_replication_group" "this" {
  count = local.grouped && var.create_primary_global_replication_group ? 1 : 0

  region                             = var.region
  global_replication_group_id_suffix = coalesce(var.global_replication_group_id_suffix, var.replication_group_id)
  primary_replication_group_id       = aws_elasticache_replication_group.global[0].id
  cache_node_type                    = var.node_type
  engine_version                     = var.engine_version
  automatic_failover_enabled         = var.automatic_failover_enabled
}

