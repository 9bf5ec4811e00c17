# A cluster and what its tasks run on.

resource "aws_ecs_cluster" "default" {
  count = module.this.enabled ? 1 : 0

  name = module.this.id
  tags = module.this.tags

  setting {
    name  = "containerInsights"
    value = var.container_insights_enabled == null ? var.container_insights_mode : var.container_insights_enabled ? "enabled" : "disabled"
  }

  configuration {
    execute_command_configuration {
      kms_key_id = var.kms_key_id
      logging    = var.logging

      dynamic "log_configuration" {
        for_each = var.logging == "OVERRIDE" ? [var.log_configuration] : []
        iterator = target

        content {
          cloud_watch_log_group_name = try(target.value.cloud_watch_log_group_name, null)
          s3_bucket_name             = try(target.value.s3_bucket_name, null)
          s3_key_prefix              = try(target.value.s3_key_prefix, null)
        }
      }
    }
  }

  dynamic "service_connect_defaults" {
    for_each = var.service_discovery_namespace_arn == null ? [] : [var.service_discovery_namespace_arn]

    content {
      namespace = service_connect_defaults.value
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "default" {
  count = module.this.enabled && length(local.providers) > 0 ? 1 : 0

  cluster_name       = aws_ecs_cluster.default[0].name
  capacity_providers = local.providers

  dynamic "default_capacity_provider_strategy" {
    for_each = try(var.default_capacity_strategy.weights, {})
    iterator = share

    content {
      capacity_provider = share.key
      weight            = share.value
      base              = try(var.default_capacity_strategy.base.provider, "") == share.key ? try(var.default_capacity_strategy.base.value, null) : null
    }
  }
}

locals {
  providers = distinct(concat(
    [for provider in aws_ecs_capacity_provider.ec2 : provider.name],
    [for provider in aws_ecs_capacity_provider.external_ec2 : provider.name],
    var.capacity_providers_fargate ? ["FARGATE"] : [],
    var.capacity_providers_fargate_spot ? ["FARGATE_SPOT"] : [],
  ))
}

module "autoscale_group" {
  source   = "cloudposse/ec2-autoscale-group/aws"
  for_each = { for name, provider in var.capacity_providers_ec2 : name => provider if module.this.enabled }

  image_id                     = try(each.value.image_id, null)
  instance_type                = try(each.value.instance_type, null)
  subnet_ids                   = try(each.value.subnet_ids, [])
  security_group_ids           = try(each.value.security_group_ids, [])
  min_size                     = try(each.value.min_size, null)
  max_size                     = try(each.value.max_size, null)
  desired_capacity             = try(each.value.min_size, null)
  autoscaling_policies_enabled = false
  default_alarms_enabled       = false

  attributes = [each.key]
  context    = module.this.context
}

resource "aws_ecs_capacity_provider" "ec2" {
  for_each = { for name, provider in var.capacity_providers_ec2 : name => provider if module.this.enabled }

  name = try(coalesce(each.value.name), each.key)

  auto_scaling_group_provider {
    auto_scaling_group_arn = module.autoscale_group[each.key].autoscaling_group_arn
  }
}

resource "aws_ecs_capacity_provider" "external_ec2" {
  for_each = { for name, provider in var.external_ec2_capacity_providers : name => provider if module.this.enabled }

  name = each.key

  auto_scaling_group_provider {
    auto_scaling_group_arn = try(each.value.autoscaling_group_arn, null)
  }
}

resource "aws_iam_role" "default" {
  count = module.this.enabled ? 1 : 0

  name = module.this.id
  tags = module.this.tags
}

resource "aws_iam_instance_profile" "default" {
  count = module.this.enabled && length(var.capacity_providers_ec2) > 0 ? 1 : 0

  name = module.this.id
  role = module.this.id
}
