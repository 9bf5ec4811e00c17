# The service. Terraform cannot choose what to ignore by a value, so it stands under the name of what is ignored.

resource "aws_ecs_service" "default" {
  count = local.with_service && !var.ignore_changes_task_definition && !var.ignore_changes_desired_count ? 1 : 0

  name                               = module.this.id
  cluster                            = var.ecs_cluster_arn
  task_definition                    = local.task
  desired_count                      = var.desired_count
  launch_type                        = length(var.capacity_provider_strategies) > 0 ? null : var.launch_type
  platform_version                   = var.launch_type == "FARGATE" ? var.platform_version : null
  scheduling_strategy                = var.launch_type == "FARGATE" ? "REPLICA" : var.scheduling_strategy
  deployment_maximum_percent         = var.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.deployment_minimum_healthy_percent
  availability_zone_rebalancing      = var.availability_zone_rebalancing
  health_check_grace_period_seconds  = var.health_check_grace_period_seconds
  iam_role                           = local.old_network ? try(coalesce(var.service_role_arn), aws_iam_role.ecs_service[0].arn) : null

  deployment_controller {
    type = var.deployment_controller_type
  }

  dynamic "network_configuration" {
    for_each = var.network_mode == "awsvpc" ? [true] : []
    iterator = network

    content {
      subnets          = var.subnet_ids
      security_groups  = local.security_groups
      assign_public_ip = var.assign_public_ip
    }
  }

  dynamic "load_balancer" {
    for_each = var.ecs_load_balancers
    iterator = target

    content {
      container_name   = try(target.value.container_name, null)
      container_port   = try(target.value.container_port, null)
      elb_name         = try(target.value.elb_name, null)
      target_group_arn = try(target.value.target_group_arn, null)
    }
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity_provider_strategies
    iterator = share

    content {
      capacity_provider = try(share.value.capacity_provider, null)
      weight            = try(share.value.weight, null)
      base              = try(share.value.base, null)
    }
  }

  dynamic "ordered_placement_strategy" {
    for_each = var.ordered_placement_strategy
    iterator = order

    content {
      type  = try(order.value.type, null)
      field = try(order.value.field, null)
    }
  }

  dynamic "service_registries" {
    for_each = var.service_registries
    iterator = entry

    content {
      registry_arn = try(entry.value.registry_arn, null)
    }
  }

  dynamic "service_connect_configuration" {
    for_each = var.service_connect_configurations
    iterator = connection

    content {
      enabled   = try(connection.value.enabled, null)
      namespace = try(connection.value.namespace, null)
    }
  }

  tags = module.this.tags
}

resource "aws_ecs_service" "ignore_changes_task_definition" {
  count = local.with_service && var.ignore_changes_task_definition && !var.ignore_changes_desired_count ? 1 : 0

  name                               = module.this.id
  cluster                            = var.ecs_cluster_arn
  task_definition                    = local.task
  desired_count                      = var.desired_count
  launch_type                        = length(var.capacity_provider_strategies) > 0 ? null : var.launch_type
  platform_version                   = var.launch_type == "FARGATE" ? var.platform_version : null
  scheduling_strategy                = var.launch_type == "FARGATE" ? "REPLICA" : var.scheduling_strategy
  deployment_maximum_percent         = var.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.deployment_minimum_healthy_percent
  availability_zone_rebalancing      = var.availability_zone_rebalancing
  health_check_grace_period_seconds  = var.health_check_grace_period_seconds
  iam_role                           = local.old_network ? try(coalesce(var.service_role_arn), aws_iam_role.ecs_service[0].arn) : null

  deployment_controller {
    type = var.deployment_controller_type
  }

  dynamic "network_configuration" {
    for_each = var.network_mode == "awsvpc" ? [true] : []
    iterator = network

    content {
      subnets          = var.subnet_ids
      security_groups  = local.security_groups
      assign_public_ip = var.assign_public_ip
    }
  }

  dynamic "load_balancer" {
    for_each = var.ecs_load_balancers
    iterator = target

    content {
      container_name   = try(target.value.container_name, null)
      container_port   = try(target.value.container_port, null)
      elb_name         = try(target.value.elb_name, null)
      target_group_arn = try(target.value.target_group_arn, null)
    }
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity_provider_strategies
    iterator = share

    content {
      capacity_provider = try(share.value.capacity_provider, null)
      weight            = try(share.value.weight, null)
      base              = try(share.value.base, null)
    }
  }

  dynamic "ordered_placement_strategy" {
    for_each = var.ordered_placement_strategy
    iterator = order

    content {
      type  = try(order.value.type, null)
      field = try(order.value.field, null)
    }
  }

  dynamic "service_registries" {
    for_each = var.service_registries
    iterator = entry

    content {
      registry_arn = try(entry.value.registry_arn, null)
    }
  }

  dynamic "service_connect_configuration" {
    for_each = var.service_connect_configurations
    iterator = connection

    content {
      enabled   = try(connection.value.enabled, null)
      namespace = try(connection.value.namespace, null)
    }
  }

  tags = module.this.tags

  lifecycle {
    ignore_changes = [task_definition]
  }
}
