# An Aurora cluster, or a Multi-AZ cluster of RDS, with its instances. It can be a member of a global cluster.

locals {
  create     = var.create && var.create_cluster
  serverless = var.engine_mode == "serverless"
  limitless  = var.cluster_scalability_type == "limitless"

  # A member of a global cluster cannot have a password that RDS manages.
  managed = var.manage_master_user_password && var.global_cluster_identifier == null

  # Before release 6 the instances were counted.
  counted = { for number in range(var.replica_scale_enabled ? var.replica_scale_min : var.replica_count) : tostring(number + 1) => {} }

  class         = var.cluster_instance_class != null ? var.cluster_instance_class : var.instance_class
  subnet_group  = var.db_subnet_group_name != "" ? var.db_subnet_group_name : var.name
  with_capacity = var.serverlessv2_scaling_configuration == null || var.engine_mode != "provisioned" ? [] : [var.serverlessv2_scaling_configuration]
}

resource "aws_db_subnet_group" "this" {
  count = local.create && var.create_db_subnet_group ? 1 : 0

  region     = var.region
  name       = local.subnet_group
  subnet_ids = var.subnets
  tags       = var.tags
}

resource "aws_rds_cluster" "this" {
  count = local.create ? 1 : 0

  region                    = var.region
  cluster_identifier        = var.cluster_use_name_prefix ? null : var.name
  cluster_identifier_prefix = var.cluster_use_name_prefix ? "${var.name}-" : null

  engine                    = var.engine
  engine_mode               = local.limitless ? "" : var.engine_mode
  engine_version            = var.engine_version
  cluster_scalability_type  = var.cluster_scalability_type
  allocated_storage         = var.allocated_storage
  db_cluster_instance_class = var.allocated_storage != null ? local.class : null
  storage_encrypted         = var.storage_encrypted
  kms_key_id                = var.kms_key_id

  database_name                 = var.is_primary_cluster ? var.database_name : null
  master_username               = var.is_primary_cluster ? var.master_username : null
  manage_master_user_password   = local.managed ? true : null
  master_user_secret_kms_key_id = local.managed ? var.master_user_secret_kms_key_id : null
  master_password_wo_version    = var.is_primary_cluster && !local.managed ? var.master_password_wo_version : null
  port                          = var.port

  global_cluster_identifier      = var.global_cluster_identifier
  replication_source_identifier  = var.replication_source_identifier
  source_region                  = var.source_region
  enable_global_write_forwarding = var.enable_global_write_forwarding
  snapshot_identifier            = var.snapshot_identifier

  backup_retention_period = var.backup_retention_period
  preferred_backup_window = local.serverless ? null : var.preferred_backup_window
  deletion_protection     = var.deletion_protection
  enable_http_endpoint    = var.enable_http_endpoint

  availability_zones              = var.availability_zones
  db_subnet_group_name            = var.create_db_subnet_group ? try(aws_db_subnet_group.this[0].name, null) : local.subnet_group
  vpc_security_group_ids          = compact(concat(aws_security_group.this[*].id, var.vpc_security_group_ids))
  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports
  performance_insights_kms_key_id = var.cluster_performance_insights_kms_key_id

  dynamic "restore_to_point_in_time" {
    for_each = var.restore_to_point_in_time == null ? [] : [var.restore_to_point_in_time]
    iterator = source

    content {
      source_cluster_identifier  = try(source.value.source_cluster_identifier, null)
      source_cluster_resource_id = try(source.value.source_cluster_resource_id, null)
      restore_type               = try(source.value.restore_type, null)
      use_latest_restorable_time = try(source.value.use_latest_restorable_time, null)
    }
  }

  dynamic "s3_import" {
    for_each = var.s3_import == null || local.serverless ? [] : [var.s3_import]
    iterator = dump

    content {
      source_engine         = "mysql"
      source_engine_version = try(dump.value.source_engine_version, null)
      bucket_name           = try(dump.value.bucket_name, null)
      ingestion_role        = try(dump.value.ingestion_role, null)
    }
  }

  dynamic "scaling_configuration" {
    for_each = var.scaling_configuration == null || !local.serverless ? [] : [var.scaling_configuration]
    iterator = bounds

    content {
      min_capacity = try(bounds.value.min_capacity, null)
      max_capacity = try(bounds.value.max_capacity, null)
      auto_pause   = try(bounds.value.auto_pause, null)
    }
  }

  dynamic "serverlessv2_scaling_configuration" {
    for_each = local.with_capacity
    iterator = bounds

    content {
      min_capacity = try(bounds.value.min_capacity, null)
      max_capacity = try(bounds.value.max_capacity, null)
    }
  }

  tags = merge(var.tags, var.cluster_tags)
}

resource "aws_rds_cluster_instance" "this" {
  for_each = { for key, instance in merge(local.counted, var.instances) : key => instance if local.create && !local.serverless }

  region             = var.region
  cluster_identifier = aws_rds_cluster.this[0].id
  identifier         = var.instances_use_identifier_prefix ? null : try(coalesce(each.value.identifier, "${var.name}-${each.key}"), "${var.name}-${each.key}")
  identifier_prefix  = var.instances_use_identifier_prefix ? try(coalesce(each.value.identifier_prefix, "${var.name}-${each.key}-"), "${var.name}-${each.key}-") : null

  engine                          = var.engine
  engine_version                  = var.engine_version
  instance_class                  = try(coalesce(each.value.instance_class, local.class), local.class)
  availability_zone               = try(each.value.availability_zone, null)
  db_subnet_group_name            = aws_rds_cluster.this[0].db_subnet_group_name
  promotion_tier                  = try(each.value.promotion_tier, null)
  publicly_accessible             = try(each.value.publicly_accessible, null)
  performance_insights_kms_key_id = try(each.value.performance_insights_kms_key_id, null)

  tags = merge(var.tags, try(each.value.tags, {}))
}

resource "aws_appautoscaling_target" "this" {
  count = local.create && var.autoscaling_enabled && !local.serverless ? 1 : 0

  region             = var.region
  resource_id        = "cluster:${aws_rds_cluster.this[0].cluster_identifier}"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  service_namespace  = "rds"
  min_capacity       = var.autoscaling_min_capacity
  max_capacity       = var.autoscaling_max_capacity
  tags               = var.tags
}

resource "aws_appautoscaling_target" "read_replica_count" {
  count = local.create && var.replica_scale_enabled ? 1 : 0

  region             = var.region
  resource_id        = "cluster:${aws_rds_cluster.this[0].cluster_identifier}"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  service_namespace  = "rds"
  min_capacity       = var.replica_scale_min
  max_capacity       = var.replica_scale_max
}

resource "aws_cloudwatch_log_group" "this" {
  for_each = toset(local.create && var.create_cloudwatch_log_group && !var.cluster_use_name_prefix ? var.enabled_cloudwatch_logs_exports : [])

  region     = var.region
  name       = "/aws/rds/cluster/${var.name}/${each.value}"
  kms_key_id = var.cloudwatch_log_group_kms_key_id
  tags       = var.tags
}
