locals {
  replica = var.replicate_source_db != null
  managed = var.manage_master_user_password && !local.replica
  # With blue/green deployments an instance keeps backups of one day unless told otherwise.
  retention = var.blue_green_update == null ? var.backup_retention_period : coalesce(var.backup_retention_period, 1)
}

resource "aws_db_instance" "this" {
  count = var.create ? 1 : 0

  region            = var.region
  identifier        = var.use_identifier_prefix ? null : var.identifier
  identifier_prefix = var.use_identifier_prefix ? "${var.identifier}-" : null

  engine            = local.replica ? null : var.engine
  engine_version    = var.engine_version
  instance_class    = var.instance_class
  storage_encrypted = var.storage_encrypted
  kms_key_id        = var.kms_key_id

  db_name                       = var.db_name
  username                      = local.replica ? null : var.username
  port                          = var.port
  manage_master_user_password   = local.managed ? true : null
  master_user_secret_kms_key_id = local.managed ? var.master_user_secret_kms_key_id : null

  vpc_security_group_ids = var.vpc_security_group_ids
  db_subnet_group_name   = var.db_subnet_group_name
  parameter_group_name   = var.parameter_group_name
  option_group_name      = var.option_group_name
  availability_zone      = var.availability_zone
  multi_az               = var.multi_az
  publicly_accessible    = var.publicly_accessible

  replicate_source_db      = var.replicate_source_db
  snapshot_identifier      = var.snapshot_identifier
  backup_retention_period  = local.retention
  backup_window            = var.backup_window
  delete_automated_backups = var.delete_automated_backups
  deletion_protection      = var.deletion_protection

  monitoring_interval             = var.monitoring_interval
  monitoring_role_arn             = var.create_monitoring_role ? null : var.monitoring_role_arn
  performance_insights_enabled    = var.performance_insights_enabled
  performance_insights_kms_key_id = var.performance_insights_enabled ? var.performance_insights_kms_key_id : null
  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports

  dynamic "restore_to_point_in_time" {
    for_each = var.restore_to_point_in_time == null ? [] : [var.restore_to_point_in_time]
    iterator = source

    content {
      source_db_instance_automated_backups_arn = try(source.value.source_db_instance_automated_backups_arn, null)
      source_db_instance_identifier            = try(source.value.source_db_instance_identifier, null)
      source_dbi_resource_id                   = try(source.value.source_dbi_resource_id, null)
      restore_time                             = try(source.value.restore_time, null)
      use_latest_restorable_time               = try(source.value.use_latest_restorable_time, null)
    }
  }

  dynamic "s3_import" {
    for_each = var.s3_import == null ? [] : [var.s3_import]
    iterator = dump

    content {
      source_engine         = "mysql"
      source_engine_version = try(dump.value.source_engine_version, null)
      bucket_name           = try(dump.value.bucket_name, null)
      bucket_prefix         = try(dump.value.bucket_prefix, null)
      ingestion_role        = try(dump.value.ingestion_role, null)
    }
  }

  tags = merge(var.tags, var.db_instance_tags)
}

resource "aws_cloudwatch_log_group" "this" {
  for_each = toset(var.create && var.create_cloudwatch_log_group && !var.use_identifier_prefix ? var.enabled_cloudwatch_logs_exports : [])

  region     = var.region
  name       = "/aws/rds/instance/${var.identifier}/${each.value}"
  kms_key_id = var.cloudwatch_log_group_kms_key_id
  tags       = var.tags
}
