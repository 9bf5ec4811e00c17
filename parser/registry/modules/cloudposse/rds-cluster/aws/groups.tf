resource "aws_db_subnet_group" "default" {
  count = module.this.enabled ? 1 : 0

  name       = try(length(var.subnet_group_name), 0) == 0 ? module.this.id : var.subnet_group_name
  subnet_ids = var.subnets
  tags       = module.this.tags
}

resource "aws_rds_cluster_parameter_group" "default" {
  count = module.this.enabled ? 1 : 0

  name_prefix = "${var.rds_cluster_parameter_group_name != "" ? var.rds_cluster_parameter_group_name : module.this.id}${module.this.delimiter}"
  family      = var.cluster_family
  tags        = module.this.tags

  dynamic "parameter" {
    for_each = var.cluster_parameters

    content {
      name         = try(parameter.value.name, null)
      value        = try(parameter.value.value, null)
      apply_method = try(parameter.value.apply_method, null)
    }
  }
}

resource "aws_db_parameter_group" "default" {
  count = module.this.enabled ? 1 : 0

  name_prefix = "${var.db_parameter_group_name != "" ? var.db_parameter_group_name : module.this.id}${module.this.delimiter}"
  family      = var.cluster_family
  tags        = module.this.tags

  dynamic "parameter" {
    for_each = var.instance_parameters

    content {
      name         = try(parameter.value.name, null)
      value        = try(parameter.value.value, null)
      apply_method = try(parameter.value.apply_method, null)
    }
  }
}

module "enhanced_monitoring_label" {
  source = "cloudposse/label/null"

  enabled    = module.this.enabled && var.enhanced_monitoring_role_enabled
  attributes = var.enhanced_monitoring_attributes
  context    = module.this.context
}

resource "aws_iam_role" "enhanced_monitoring" {
  count = module.this.enabled && var.enhanced_monitoring_role_enabled ? 1 : 0

  name = module.enhanced_monitoring_label.id
  tags = module.this.tags
}
