# One RDS instance with its subnet, parameter and option groups. Each sits in a module of its own.

module "db_subnet_group" {
  source = "./modules/db_subnet_group"

  create          = var.create_db_subnet_group
  name            = coalesce(var.db_subnet_group_name, var.identifier)
  use_name_prefix = var.db_subnet_group_use_name_prefix
  subnet_ids      = var.subnet_ids
  region          = var.region
  tags            = merge(var.tags, var.db_subnet_group_tags)
}

module "db_parameter_group" {
  source = "./modules/db_parameter_group"

  create          = var.create_db_parameter_group
  name            = coalesce(var.parameter_group_name, var.identifier)
  use_name_prefix = var.parameter_group_use_name_prefix
  family          = var.family
  region          = var.region
  tags            = var.tags
}

module "db_option_group" {
  source = "./modules/db_option_group"

  create               = local.with_options && var.create_db_option_group
  name                 = coalesce(var.option_group_name, var.identifier)
  use_name_prefix      = var.option_group_use_name_prefix
  engine_name          = var.engine
  major_engine_version = var.major_engine_version
  region               = var.region
  tags                 = var.tags
}

locals {
  # PostgreSQL has no option groups.
  with_options = var.engine != "postgres"

  given_or_own = {
    subnets    = var.create_db_subnet_group ? module.db_subnet_group.db_subnet_group_id : var.db_subnet_group_name
    parameters = var.create_db_parameter_group ? module.db_parameter_group.db_parameter_group_id : var.parameter_group_name
    options    = var.create_db_option_group ? module.db_option_group.db_option_group_id : var.option_group_name
  }
}

module "db_instance" {
  source = "./modules/db_instance"

  create                = var.create_db_instance
  identifier            = var.identifier
  use_identifier_prefix = var.instance_use_identifier_prefix
  region                = var.region

  engine            = var.engine
  engine_version    = var.engine_version
  instance_class    = var.instance_class
  storage_encrypted = var.storage_encrypted
  kms_key_id        = var.kms_key_id

  db_name                       = var.db_name
  username                      = var.username
  port                          = var.port
  manage_master_user_password   = var.manage_master_user_password
  master_user_secret_kms_key_id = var.master_user_secret_kms_key_id

  vpc_security_group_ids = var.vpc_security_group_ids
  db_subnet_group_name   = local.given_or_own.subnets
  parameter_group_name   = local.given_or_own.parameters
  option_group_name      = local.with_options ? local.given_or_own.options : null
  availability_zone      = var.availability_zone
  multi_az               = var.multi_az
  publicly_accessible    = var.publicly_accessible

  replicate_source_db      = var.replicate_source_db
  snapshot_identifier      = var.snapshot_identifier
  restore_to_point_in_time = var.restore_to_point_in_time
  s3_import                = var.s3_import
  blue_green_update        = var.blue_green_update
  backup_retention_period  = var.backup_retention_period
  backup_window            = var.backup_window
  delete_automated_backups = var.delete_automated_backups
  deletion_protection      = var.deletion_protection

  monitoring_interval             = var.monitoring_interval
  monitoring_role_arn             = var.monitoring_role_arn
  create_monitoring_role          = var.create_monitoring_role
  performance_insights_enabled    = var.performance_insights_enabled
  performance_insights_kms_key_id = var.performance_insights_kms_key_id

  enabled_cloudwatch_logs_exports = var.enabled_cloudwatch_logs_exports
  create_cloudwatch_log_group     = var.create_cloudwatch_log_group
  cloudwatch_log_group_kms_key_id = var.cloudwatch_log_group_kms_key_id

  tags             = var.tags
  db_instance_tags = var.db_instance_tags
}

module "db_instance_role_association" {
  source   = "./modules/db_instance_role_association"
  for_each = var.create_db_instance ? var.db_instance_role_associations : {}

  feature_name           = each.key
  role_arn               = each.value
  db_instance_identifier = module.db_instance.db_instance_identifier
  region                 = var.region
}
