# The definition of one container, and its log group.
locals {
  own_logs = var.create_cloudwatch_log_group && var.enable_cloudwatch_logging
  logs = local.own_logs ? {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.this[0].name
      awslogs-region        = data.aws_region.current.name
      awslogs-stream-prefix = "ecs"
    }
  } : null
  definition = {
    name                  = var.name
    image                 = var.image
    command               = var.command
    essential             = var.essential
    environment           = var.environment
    environmentFiles      = try(coalesce(var.environmentFiles, var.environment_files), null)
    secrets               = var.secrets
    mountPoints           = try(coalesce(var.mountPoints, var.mount_points), null)
    portMappings          = try(coalesce(var.portMappings, var.port_mappings), null)
    healthCheck           = try(coalesce(var.healthCheck, var.health_check), null)
    repositoryCredentials = try(coalesce(var.repositoryCredentials, var.repository_credentials), null)
    logConfiguration      = merge(local.logs, var.logConfiguration, var.log_configuration)
  }
}

data "aws_region" "current" {
  region = var.region
}

resource "aws_cloudwatch_log_group" "this" {
  count             = local.own_logs ? 1 : 0
  region            = var.region
  name              = coalesce(var.cloudwatch_log_group_name, join("/", compact(["/aws/ecs", var.service, var.name])))
  retention_in_days = var.cloudwatch_log_group_retention_in_days
  kms_key_id        = var.cloudwatch_log_group_kms_key_id
  tags              = var.tags
}
