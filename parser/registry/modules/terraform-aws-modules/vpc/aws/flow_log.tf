resource "aws_flow_log" "this" {
  count                    = local.flow_log ? 1 : 0
  region                   = var.region
  vpc_id                   = aws_vpc.this[0].id
  log_destination_type     = var.flow_log_destination_type
  log_destination          = local.flow_log_group ? aws_cloudwatch_log_group.flow_log[0].arn : var.flow_log_destination_arn
  iam_role_arn             = local.flow_log_role ? aws_iam_role.vpc_flow_log_cloudwatch[0].arn : var.flow_log_cloudwatch_iam_role_arn
  traffic_type             = var.flow_log_traffic_type
  max_aggregation_interval = var.flow_log_max_aggregation_interval
  tags                     = merge(var.tags, var.vpc_flow_log_tags)
}

locals {
  flow_log       = local.create && var.enable_flow_log
  flow_log_group = local.flow_log && var.flow_log_destination_type != "s3" && var.create_flow_log_cloudwatch_log_group
  flow_log_role  = local.flow_log && var.flow_log_destination_type != "s3" && var.create_flow_log_cloudwatch_iam_role
}

resource "aws_cloudwatch_log_group" "flow_log" {
  count             = local.flow_log_group ? 1 : 0
  region            = var.region
  name              = "${var.flow_log_cloudwatch_log_group_name_prefix}${coalesce(var.flow_log_cloudwatch_log_group_name_suffix, aws_vpc.this[0].id)}"
  retention_in_days = var.flow_log_cloudwatch_log_group_retention_in_days
  kms_key_id        = var.flow_log_cloudwatch_log_group_kms_key_id
  tags              = merge(var.tags, var.vpc_flow_log_tags)
}

resource "aws_iam_role" "vpc_flow_log_cloudwatch" {
  count = local.flow_log_role ? 1 : 0
  name  = var.vpc_flow_log_iam_role_name
  tags  = merge(var.tags, var.vpc_flow_log_tags)
}
