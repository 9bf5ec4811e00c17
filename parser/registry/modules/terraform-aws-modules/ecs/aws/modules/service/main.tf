# A service, how many tasks it runs, and the security group of its tasks.
locals {
  external        = try(var.deployment_controller.type, "ECS") == "EXTERNAL"
  counted         = !local.external && coalesce(var.scheduling_strategy, "REPLICA") != "DAEMON"
  provided        = length(var.capacity_provider_strategy) > 0
  own_service     = var.create && var.create_service
  own_task        = var.create && var.create_task_definition
  own_group       = var.create && var.create_security_group && var.network_mode == "awsvpc"
  security_groups = concat(aws_security_group.this[*].id, var.security_group_ids)
  task_definition = local.own_task ? aws_ecs_task_definition.this[0].arn : var.task_definition_arn
  cluster_name    = element(split("/", var.cluster_arn), 1)
  service         = one(concat(aws_ecs_service.this[*], aws_ecs_service.ignore_task_definition[*]))
}

resource "aws_ecs_service" "this" {
  count               = local.own_service && !var.ignore_task_definition_changes ? 1 : 0
  region              = var.region
  name                = var.name
  cluster             = var.cluster_arn
  task_definition     = local.task_definition
  desired_count       = local.counted ? var.desired_count : null
  launch_type         = local.external || local.provided ? null : var.launch_type
  scheduling_strategy = var.scheduling_strategy

  dynamic "capacity_provider_strategy" {
    for_each = local.provided ? var.capacity_provider_strategy : {}
    content {
      capacity_provider = try(capacity_provider_strategy.value.capacity_provider, null)
      base              = try(capacity_provider_strategy.value.base, null)
      weight            = try(capacity_provider_strategy.value.weight, null)
    }
  }

  dynamic "load_balancer" {
    for_each = var.load_balancer
    content {
      container_name   = try(load_balancer.value.container_name, null)
      container_port   = try(load_balancer.value.container_port, null)
      elb_name         = try(load_balancer.value.elb_name, null)
      target_group_arn = try(load_balancer.value.target_group_arn, null)
    }
  }

  dynamic "network_configuration" {
    for_each = var.network_mode == "awsvpc" && !local.external ? [true] : []
    content {
      assign_public_ip = var.assign_public_ip
      subnets          = var.subnet_ids
      security_groups  = local.security_groups
    }
  }

  dynamic "service_registries" {
    for_each = try(length(var.service_registries), 0) > 0 ? [var.service_registries] : []
    content {
      registry_arn = try(service_registries.value.registry_arn, null)
    }
  }

  dynamic "service_connect_configuration" {
    for_each = try(length(var.service_connect_configuration), 0) > 0 ? [var.service_connect_configuration] : []
    content {
      enabled   = try(service_connect_configuration.value.enabled, true)
      namespace = try(service_connect_configuration.value.namespace, null)
    }
  }

  tags = merge(var.tags, var.service_tags)
}

resource "aws_ecs_service" "ignore_task_definition" {
  count               = local.own_service && var.ignore_task_definition_changes ? 1 : 0
  region              = var.region
  name                = var.name
  cluster             = var.cluster_arn
  task_definition     = local.task_definition
  desired_count       = local.counted ? var.desired_count : null
  launch_type         = local.external || local.provided ? null : var.launch_type
  scheduling_strategy = var.scheduling_strategy

  dynamic "capacity_provider_strategy" {
    for_each = local.provided ? var.capacity_provider_strategy : {}
    content {
      capacity_provider = try(capacity_provider_strategy.value.capacity_provider, null)
      base              = try(capacity_provider_strategy.value.base, null)
      weight            = try(capacity_provider_strategy.value.weight, null)
    }
  }

  dynamic "load_balancer" {
    for_each = var.load_balancer
    content {
      container_name   = try(load_balancer.value.container_name, null)
      container_port   = try(load_balancer.value.container_port, null)
      elb_name         = try(load_balancer.value.elb_name, null)
      target_group_arn = try(load_balancer.value.target_group_arn, null)
    }
  }

  dynamic "network_configuration" {
    for_each = var.network_mode == "awsvpc" && !local.external ? [true] : []
    content {
      assign_public_ip = var.assign_public_ip
      subnets          = var.subnet_ids
      security_groups  = local.security_groups
    }
  }

  dynamic "service_registries" {
    for_each = try(length(var.service_registries), 0) > 0 ? [var.service_registries] : []
    content {
      registry_arn = try(service_registries.value.registry_arn, null)
    }
  }

  dynamic "service_connect_configuration" {
    for_each = try(length(var.service_connect_configuration), 0) > 0 ? [var.service_connect_configuration] : []
    content {
      enabled   = try(service_connect_configuration.value.enabled, true)
      namespace = try(service_connect_configuration.value.namespace, null)
    }
  }

  tags = merge(var.tags, var.service_tags)
}

resource "aws_appautoscaling_target" "this" {
  count              = local.own_service && var.enable_autoscaling && local.counted ? 1 : 0
  region             = var.region
  min_capacity       = min(var.autoscaling_min_capacity, var.desired_count)
  max_capacity       = max(var.autoscaling_max_capacity, var.desired_count)
  resource_id        = "service/${local.cluster_name}/${local.service.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"
  tags               = var.tags
}

resource "aws_appautoscaling_policy" "this" {
  for_each           = { for key, policy in var.autoscaling_policies : key => policy if length(aws_appautoscaling_target.this) > 0 }
  region             = var.region
  name               = try(coalesce(each.value.name, each.key), each.key)
  policy_type        = try(each.value.policy_type, "TargetTrackingScaling")
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
}

resource "aws_appautoscaling_scheduled_action" "this" {
  for_each           = { for key, action in var.autoscaling_scheduled_actions : key => action if length(aws_appautoscaling_target.this) > 0 }
  region             = var.region
  name               = try(coalesce(each.value.name, each.key), each.key)
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  schedule           = try(each.value.schedule, null)

  scalable_target_action {
    min_capacity = try(each.value.min_capacity, null)
    max_capacity = try(each.value.max_capacity, null)
  }
}

resource "aws_security_group" "this" {
  count       = local.own_group ? 1 : 0
  region      = var.region
  name_prefix = "${try(coalesce(var.security_group_name, var.name), "")}-"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = try(coalesce(var.security_group_name, var.name), "") })
}

resource "aws_security_group_rule" "this" {
  for_each                 = { for key, rule in var.security_group_rules : key => rule if local.own_group }
  region                   = var.region
  security_group_id        = aws_security_group.this[0].id
  type                     = try(each.value.type, null)
  protocol                 = try(each.value.protocol, null)
  from_port                = try(each.value.from_port, null)
  to_port                  = try(each.value.to_port, null)
  cidr_blocks              = try(each.value.cidr_blocks, null)
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_security_group_id, null)
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each                     = { for key, rule in var.security_group_ingress_rules : key => rule if local.own_group }
  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = try(each.value.ip_protocol, "tcp")
  from_port                    = try(each.value.from_port, null)
  to_port                      = try(each.value.to_port, null)
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id, null)
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each                     = { for key, rule in var.security_group_egress_rules : key => rule if local.own_group }
  region                       = var.region
  security_group_id            = aws_security_group.this[0].id
  ip_protocol                  = try(each.value.ip_protocol, "tcp")
  from_port                    = try(each.value.from_port, null)
  to_port                      = try(each.value.to_port, null)
  cidr_ipv4                    = try(each.value.cidr_ipv4, null)
  cidr_ipv6                    = try(each.value.cidr_ipv6, null)
  prefix_list_id               = try(each.value.prefix_list_id, null)
  referenced_security_group_id = try(each.value.referenced_security_group_id, null)
}
