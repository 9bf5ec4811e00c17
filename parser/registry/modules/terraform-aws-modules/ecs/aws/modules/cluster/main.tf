# A cluster, its capacity and the log of what is run in its containers.
locals {
  providers = merge(var.autoscaling_capacity_providers, var.capacity_providers)
  fargate   = var.fargate_capacity_providers
}

resource "aws_ecs_cluster" "this" {
  count  = var.create ? 1 : 0
  region = var.region
  name   = coalesce(var.name, var.cluster_name, "cluster")
  tags   = var.tags

  dynamic "configuration" {
    for_each = var.create_cloudwatch_log_group || length(var.configuration) > 0 ? [true] : []
    content {
      execute_command_configuration {
        kms_key_id = try(var.configuration.execute_command_configuration.kms_key_id, null)
        logging    = try(var.configuration.execute_command_configuration.logging, null)
        log_configuration {
          cloud_watch_log_group_name = try(aws_cloudwatch_log_group.this[0].name, var.configuration.execute_command_configuration.log_configuration.cloud_watch_log_group_name, null)
          s3_bucket_name             = try(var.configuration.execute_command_configuration.log_configuration.s3_bucket_name, null)
        }
      }
    }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  count      = var.create && var.create_cloudwatch_log_group ? 1 : 0
  region     = var.region
  name       = try(coalesce(var.cloudwatch_log_group_name, "/aws/ecs/${coalesce(var.name, var.cluster_name)}"), null)
  kms_key_id = var.cloudwatch_log_group_kms_key_id
  tags       = var.tags
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  count              = var.create ? 1 : 0
  region             = var.region
  cluster_name       = aws_ecs_cluster.this[0].name
  capacity_providers = distinct(concat(var.cluster_capacity_providers, keys(local.fargate), keys(local.providers)))

  dynamic "default_capacity_provider_strategy" {
    for_each = var.default_capacity_provider_strategy
    content {
      capacity_provider = try(default_capacity_provider_strategy.value.name, default_capacity_provider_strategy.key)
      base              = try(default_capacity_provider_strategy.value.base, null)
      weight            = try(default_capacity_provider_strategy.value.weight, null)
    }
  }
}

resource "aws_ecs_capacity_provider" "this" {
  for_each = { for key, provider in local.providers : key => provider if var.create }
  region   = var.region
  name     = try(coalesce(each.value.name, each.key), each.key)
  tags     = var.tags

  dynamic "auto_scaling_group_provider" {
    for_each = contains(keys(each.value), "auto_scaling_group_arn") || contains(try(keys(each.value.auto_scaling_group_provider), []), "auto_scaling_group_arn") ? [true] : []
    content {
      auto_scaling_group_arn = try(each.value.auto_scaling_group_provider.auto_scaling_group_arn, each.value.auto_scaling_group_arn, null)
    }
  }
}

resource "aws_iam_role" "task_exec" {
  count = var.create && var.create_task_exec_iam_role ? 1 : 0
  name  = coalesce(var.task_exec_iam_role_name, var.name, var.cluster_name, "task")
  tags  = var.tags
}
