# One RDS instance with its groups, the security group before it, and a record if there is a zone for it.

locals {
  replica = var.replicate_source_db != null && var.replicate_source_db != ""
  own = {
    subnets    = length(var.subnet_ids) > 0 && !local.given_subnets
    parameters = var.parameter_group_name == ""
    options    = var.option_group_name == ""
  }
  given_subnets = var.db_subnet_group_name != null && var.db_subnet_group_name != ""
  # PostgreSQL counts its major versions by the first number, the others by the first two.
  major_version = join(".", slice(split(".", "${var.engine_version}.0"), 0, var.engine == "postgres" ? 1 : 2))
}

resource "aws_db_instance" "default" {
  count = module.this.enabled ? 1 : 0

  identifier        = module.this.id
  engine            = local.replica ? null : var.engine
  engine_version    = local.replica ? null : var.engine_version
  instance_class    = var.instance_class
  storage_encrypted = var.storage_encrypted
  kms_key_id        = var.kms_key_arn

  db_name                       = var.database_name
  username                      = local.replica ? null : var.database_user
  port                          = var.database_port
  manage_master_user_password   = local.replica || var.database_password != null ? null : var.database_manage_master_user_password
  master_user_secret_kms_key_id = local.replica ? null : var.database_master_user_secret_kms_key_id

  vpc_security_group_ids = concat(aws_security_group.default[*].id, var.associate_security_group_ids)
  db_subnet_group_name   = local.given_subnets ? var.db_subnet_group_name : local.replica || !local.own.subnets ? null : aws_db_subnet_group.default[0].name
  parameter_group_name   = local.own.parameters ? one(aws_db_parameter_group.default[*].name) : var.parameter_group_name
  option_group_name      = local.own.options ? one(aws_db_option_group.default[*].name) : var.option_group_name
  availability_zone      = var.multi_az ? null : var.availability_zone
  multi_az               = var.multi_az
  publicly_accessible    = var.publicly_accessible

  replicate_source_db     = var.replicate_source_db
  snapshot_identifier     = var.snapshot_identifier
  backup_retention_period = var.backup_retention_period
  backup_window           = var.backup_window
  deletion_protection     = var.deletion_protection
  skip_final_snapshot     = var.skip_final_snapshot

  monitoring_interval             = var.monitoring_interval
  monitoring_role_arn             = var.monitoring_role_arn
  performance_insights_enabled    = var.performance_insights_enabled
  performance_insights_kms_key_id = var.performance_insights_enabled ? var.performance_insights_kms_key_id : null
  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports

  dynamic "blue_green_update" {
    for_each = var.blue_green_update_enabled ? [true] : []

    content {
      enabled = true
    }
  }

  dynamic "restore_to_point_in_time" {
    for_each = var.snapshot_identifier == null && var.restore_to_point_in_time != null ? [var.restore_to_point_in_time] : []
    iterator = source

    content {
      source_db_instance_automated_backups_arn = try(source.value.source_db_instance_automated_backups_arn, null)
      source_db_instance_identifier            = try(source.value.source_db_instance_identifier, null)
      source_dbi_resource_id                   = try(source.value.source_dbi_resource_id, null)
      restore_time                             = try(source.value.restore_time, null)
      use_latest_restorable_time               = try(source.value.use_latest_restorable_time, null)
    }
  }

  tags = module.this.tags
}

resource "aws_db_parameter_group" "default" {
  count = module.this.enabled && local.own.parameters ? 1 : 0

  name_prefix = "${module.this.id}${module.this.delimiter}"
  family      = var.db_parameter_group
  tags        = module.this.tags
}

resource "aws_db_option_group" "default" {
  count = module.this.enabled && local.own.options ? 1 : 0

  name_prefix          = "${module.this.id}${module.this.delimiter}"
  engine_name          = var.engine
  major_engine_version = var.major_engine_version != "" ? var.major_engine_version : local.major_version
  tags                 = module.this.tags
}

resource "aws_db_subnet_group" "default" {
  count = module.this.enabled && local.own.subnets ? 1 : 0

  name       = module.this.id
  subnet_ids = var.subnet_ids
  tags       = module.this.tags
}

module "dns_host_name" {
  source = "cloudposse/route53-cluster-hostname/aws"

  enabled  = module.this.enabled && length(var.dns_zone_id) > 0
  dns_name = var.host_name
  zone_id  = var.dns_zone_id
  records  = module.this.enabled ? [aws_db_instance.default[0].address] : []

  context = module.this.context
}
