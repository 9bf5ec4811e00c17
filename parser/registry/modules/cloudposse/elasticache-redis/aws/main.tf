# A replication group, by itself or as the member of a global one, or a serverless cache. A member takes engine, size and
# encryption from the global group.

locals {
  grouped    = module.this.enabled && !var.serverless_enabled
  serverless = module.this.enabled && var.serverless_enabled
  member     = var.global_replication_group_id != null
  name       = var.replication_group_id != "" ? var.replication_group_id : module.this.id

  own_parameters = !local.member && var.create_parameter_group
  parameters = local.member ? null : (
    var.parameter_group_name != null ? var.parameter_group_name :
    var.create_parameter_group ? "${module.this.id}-${replace(var.family, ".", "-")}" : "default.${var.family}"
  )
  members = var.cluster_mode_enabled ? var.cluster_mode_num_node_groups * (var.cluster_mode_replicas_per_node_group + 1) : var.cluster_size
}

resource "aws_elasticache_replication_group" "default" {
  count = local.grouped ? 1 : 0

  replication_group_id        = local.name
  global_replication_group_id = var.global_replication_group_id
  engine                      = local.member ? null : var.engine
  engine_version              = local.member ? null : var.engine_version
  node_type                   = local.member ? null : var.instance_type
  port                        = var.port
  parameter_group_name        = local.parameters
  user_group_ids              = var.user_group_ids
  data_tiering_enabled        = var.data_tiering_enabled

  num_cache_clusters      = var.cluster_mode_enabled ? null : var.cluster_size
  num_node_groups         = !local.member && var.cluster_mode_enabled ? var.cluster_mode_num_node_groups : null
  replicas_per_node_group = var.cluster_mode_enabled ? var.cluster_mode_replicas_per_node_group : null

  # With fewer zones than nodes they are used in turn.
  preferred_cache_cluster_azs = length(var.availability_zones) == 0 ? null : [for node in range(0, var.cluster_size) : element(var.availability_zones, node)]
  automatic_failover_enabled  = var.cluster_mode_enabled ? true : var.automatic_failover_enabled
  multi_az_enabled            = var.multi_az_enabled

  subnet_group_name  = var.elasticache_subnet_group_name != "" ? var.elasticache_subnet_group_name : one(aws_elasticache_subnet_group.default[*].name)
  security_group_ids = local.security_groups

  at_rest_encryption_enabled = local.member ? null : var.at_rest_encryption_enabled
  transit_encryption_enabled = local.member ? null : var.transit_encryption_enabled
  kms_key_id                 = var.at_rest_encryption_enabled ? var.kms_key_id : null

  snapshot_arns             = local.member ? null : var.snapshot_arns
  snapshot_name             = var.snapshot_name
  snapshot_window           = var.snapshot_window
  snapshot_retention_limit  = var.snapshot_retention_limit
  final_snapshot_identifier = var.final_snapshot_identifier
  notification_topic_arn    = var.notification_topic_arn

  dynamic "log_delivery_configuration" {
    for_each = var.log_delivery_configuration
    iterator = delivery

    content {
      destination      = try(delivery.value.destination, null)
      destination_type = try(delivery.value.destination_type, null)
      log_format       = try(delivery.value.log_format, null)
      log_type         = try(delivery.value.log_type, null)
    }
  }

  tags = module.this.tags
}

resource "aws_elasticache_serverless_cache" "default" {
  count = local.serverless ? 1 : 0

  name                     = local.name
  engine                   = var.engine
  major_engine_version     = var.serverless_major_engine_version
  kms_key_id               = var.at_rest_encryption_enabled ? var.kms_key_id : null
  subnet_ids               = var.subnets
  security_group_ids       = local.security_groups
  user_group_id            = var.serverless_user_group_id
  daily_snapshot_time      = var.serverless_snapshot_time
  snapshot_arns_to_restore = var.serverless_snapshot_arns_to_restore
  snapshot_retention_limit = var.snapshot_retention_limit
  tags                     = module.this.tags
}

resource "aws_elasticache_subnet_group" "default" {
  count = module.this.enabled && var.elasticache_subnet_group_name == "" && length(var.subnets) > 0 ? 1 : 0

  name       = module.this.id
  subnet_ids = var.subnets
  tags       = module.this.tags
}

resource "aws_elasticache_parameter_group" "default" {
  count = module.this.enabled && local.own_parameters ? 1 : 0

  name   = local.parameters
  family = var.family
  tags   = module.this.tags

  dynamic "parameter" {
    for_each = concat(var.cluster_mode_enabled ? [{ name = "cluster-enabled", value = "yes" }] : [], [for given in var.parameter : { name = given.name, value = tostring(given.value) }])

    content {
      name  = parameter.value.name
      value = parameter.value.value
    }
  }
}
