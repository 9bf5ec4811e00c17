# One Aurora cluster: by itself, or as the member of a global cluster. A member stands under another name, since Terraform
# must not touch what the global cluster decides.

locals {
  identifier = var.cluster_identifier != "" ? var.cluster_identifier : module.this.id
  regional   = var.cluster_type == "regional"
  serverless = var.engine_mode == "serverless"
  restored   = var.replication_source_identifier != "" || var.snapshot_identifier != null
  instances  = module.this.enabled ? var.cluster_size : 0

  # The cluster that there is.
  cluster = one(concat(aws_rds_cluster.primary[*], aws_rds_cluster.secondary[*]))
  suffix  = var.instance_identifier_suffix == null ? null : var.instance_identifier_suffix == "" ? "" : "${module.this.delimiter}${var.instance_identifier_suffix}"
}

resource "aws_rds_cluster" "primary" {
  count = module.this.enabled && local.regional ? 1 : 0

  cluster_identifier        = local.identifier
  engine                    = var.engine
  engine_mode               = var.engine_mode
  engine_version            = var.engine_version
  database_name             = var.db_name
  port                      = var.db_port
  db_cluster_instance_class = local.serverless ? null : var.db_cluster_instance_class
  storage_type              = var.storage_type
  storage_encrypted         = local.serverless ? null : var.storage_encrypted
  kms_key_id                = var.kms_key_arn

  master_username               = local.restored ? null : var.admin_user
  manage_master_user_password   = var.manage_admin_user_password ? true : null
  master_user_secret_kms_key_id = var.admin_user_secret_kms_key_id

  replication_source_identifier  = var.replication_source_identifier
  source_region                  = var.source_region
  enable_global_write_forwarding = var.enable_global_write_forwarding

  backup_retention_period = var.retention_period
  preferred_backup_window = var.backup_window
  backtrack_window        = var.backtrack_window
  deletion_protection     = var.deletion_protection
  skip_final_snapshot     = var.skip_final_snapshot
  snapshot_identifier     = var.snapshot_identifier

  db_subnet_group_name            = aws_db_subnet_group.default[0].name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.default[0].name
  vpc_security_group_ids          = concat(aws_security_group.default[*].id, var.vpc_security_group_ids)
  iam_roles                       = var.iam_roles
  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports
  performance_insights_enabled    = var.performance_insights_enabled
  performance_insights_kms_key_id = var.performance_insights_kms_key_id

  dynamic "scaling_configuration" {
    for_each = var.scaling_configuration
    iterator = scaling

    content {
      auto_pause               = try(scaling.value.auto_pause, null)
      max_capacity             = try(scaling.value.max_capacity, null)
      min_capacity             = try(scaling.value.min_capacity, null)
      seconds_until_auto_pause = try(scaling.value.seconds_until_auto_pause, null)
    }
  }

  dynamic "serverlessv2_scaling_configuration" {
    for_each = var.serverlessv2_scaling_configuration == null ? [] : [var.serverlessv2_scaling_configuration]
    iterator = scaling

    content {
      max_capacity             = try(scaling.value.max_capacity, null)
      min_capacity             = try(scaling.value.min_capacity, null)
      seconds_until_auto_pause = try(scaling.value.seconds_until_auto_pause, null)
    }
  }

  dynamic "s3_import" {
    for_each = var.s3_import == null ? [] : [var.s3_import]
    iterator = dump

    content {
      bucket_name           = try(dump.value.bucket_name, null)
      bucket_prefix         = try(dump.value.bucket_prefix, null)
      ingestion_role        = try(dump.value.ingestion_role, null)
      source_engine         = try(dump.value.source_engine, null)
      source_engine_version = try(dump.value.source_engine_version, null)
    }
  }

  dynamic "restore_to_point_in_time" {
    for_each = var.restore_to_point_in_time
    iterator = source

    content {
      source_cluster_identifier  = try(source.value.source_cluster_identifier, null)
      restore_type               = try(source.value.restore_type, "copy-on-write")
      use_latest_restorable_time = try(source.value.restore_to_time, null) != null ? null : try(source.value.use_latest_restorable_time, true)
      restore_to_time            = try(source.value.restore_to_time, null)
    }
  }

  tags = module.this.tags
}

resource "aws_rds_cluster" "secondary" {
  count = module.this.enabled && !local.regional ? 1 : 0

  cluster_identifier        = local.identifier
  engine                    = var.engine
  engine_mode               = var.engine_mode
  engine_version            = var.engine_version
  database_name             = var.db_name
  port                      = var.db_port
  db_cluster_instance_class = local.serverless ? null : var.db_cluster_instance_class
  storage_type              = var.storage_type
  storage_encrypted         = var.storage_encrypted
  kms_key_id                = var.kms_key_arn

  master_username               = local.restored ? null : var.admin_user
  manage_master_user_password   = var.manage_admin_user_password ? true : null
  master_user_secret_kms_key_id = var.admin_user_secret_kms_key_id

  global_cluster_identifier      = var.global_cluster_identifier
  source_region                  = var.source_region
  enable_global_write_forwarding = var.enable_global_write_forwarding

  backup_retention_period = var.retention_period
  preferred_backup_window = var.backup_window
  backtrack_window        = var.backtrack_window
  deletion_protection     = var.deletion_protection
  skip_final_snapshot     = var.skip_final_snapshot
  snapshot_identifier     = var.snapshot_identifier

  db_subnet_group_name            = aws_db_subnet_group.default[0].name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.default[0].name
  vpc_security_group_ids          = concat(aws_security_group.default[*].id, var.vpc_security_group_ids)
  iam_roles                       = var.iam_roles
  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports

  dynamic "scaling_configuration" {
    for_each = var.scaling_configuration
    iterator = scaling

    content {
      auto_pause               = try(scaling.value.auto_pause, null)
      max_capacity             = try(scaling.value.max_capacity, null)
      min_capacity             = try(scaling.value.min_capacity, null)
      seconds_until_auto_pause = try(scaling.value.seconds_until_auto_pause, null)
    }
  }

  dynamic "serverlessv2_scaling_configuration" {
    for_each = var.serverlessv2_scaling_configuration == null ? [] : [var.serverlessv2_scaling_configuration]
    iterator = scaling

    content {
      max_capacity             = try(scaling.value.max_capacity, null)
      min_capacity             = try(scaling.value.min_capacity, null)
      seconds_until_auto_pause = try(scaling.value.seconds_until_auto_pause, null)
    }
  }

  tags = module.this.tags
}

resource "random_pet" "instance" {
  count = module.this.enabled && var.instance_identifier_suffix == null ? 1 : 0

  prefix = local.identifier
}

module "rds_identifier" {
  source = "cloudposse/label/null"
  count  = module.this.enabled ? 1 : 0

  name            = local.suffix == null ? random_pet.instance[0].id : "${local.identifier}${local.suffix}"
  id_length_limit = 60
}

resource "aws_rds_cluster_instance" "default" {
  count = local.instances

  identifier              = "${module.rds_identifier[0].id}-${count.index + 1}"
  cluster_identifier      = local.cluster.id
  engine                  = var.engine
  engine_version          = var.engine_version
  instance_class          = var.serverlessv2_scaling_configuration != null ? "db.serverless" : var.instance_type
  availability_zone       = var.instance_availability_zone
  promotion_tier          = var.promotion_tier
  publicly_accessible     = var.publicly_accessible
  db_subnet_group_name    = aws_db_subnet_group.default[0].name
  db_parameter_group_name = aws_db_parameter_group.default[0].name

  monitoring_interval             = var.rds_monitoring_interval
  monitoring_role_arn             = var.enhanced_monitoring_role_enabled ? one(aws_iam_role.enhanced_monitoring[*].arn) : var.rds_monitoring_role_arn
  performance_insights_enabled    = var.performance_insights_enabled
  performance_insights_kms_key_id = var.performance_insights_kms_key_id

  tags = module.this.tags
}
