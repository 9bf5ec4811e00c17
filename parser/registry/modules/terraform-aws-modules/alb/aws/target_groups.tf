# Target groups: those of a map, and those of a list up to release 8.
locals {
  groups = { for key, group in var.target_groups : key => group if local.create && !local.listed }
  targets = merge([for index, group in var.target_groups : {
    for key, target in try(group.targets, {}) : "${index}.${key}" => merge({ group = index }, target)
  } if local.listed]...)
}

resource "aws_lb_target_group" "this" {
  for_each    = local.groups
  region      = var.region
  name        = try(each.value.name, null)
  name_prefix = try(each.value.name_prefix, null)
  port        = try(each.value.target_type, "") == "lambda" ? null : try(each.value.port, var.default_port)
  protocol    = try(each.value.target_type, "") == "lambda" ? null : try(each.value.protocol, var.default_protocol)
  target_type = try(each.value.target_type, null)
  vpc_id      = try(each.value.vpc_id, var.vpc_id)

  dynamic "health_check" {
    for_each = try(each.value.health_check, null) == null ? [] : [each.value.health_check]
    content {
      enabled             = try(health_check.value.enabled, null)
      interval            = try(health_check.value.interval, null)
      timeout             = try(health_check.value.timeout, null)
      healthy_threshold   = try(health_check.value.healthy_threshold, null)
      unhealthy_threshold = try(health_check.value.unhealthy_threshold, null)
      path                = try(health_check.value.path, null)
      port                = try(health_check.value.port, null)
      protocol            = try(health_check.value.protocol, null)
      matcher             = try(health_check.value.matcher, null)
    }
  }

  dynamic "stickiness" {
    for_each = try(each.value.stickiness, null) == null ? [] : [each.value.stickiness]
    content {
      enabled         = try(stickiness.value.enabled, null)
      type            = try(stickiness.value.type, null)
      cookie_duration = try(stickiness.value.cookie_duration, null)
      cookie_name     = try(stickiness.value.cookie_name, null)
    }
  }

  tags = var.tags
}

resource "aws_lb_target_group" "main" {
  count       = local.create && local.listed ? length(var.target_groups) : 0
  region      = var.region
  name        = try(var.target_groups[count.index].name, null)
  name_prefix = try(var.target_groups[count.index].name_prefix, null)
  port        = try(var.target_groups[count.index].backend_port, null)
  protocol    = try(upper(var.target_groups[count.index].backend_protocol), null)
  target_type = try(var.target_groups[count.index].target_type, null)
  vpc_id      = var.vpc_id

  dynamic "health_check" {
    for_each = try(var.target_groups[count.index].health_check, null) == null ? [] : [var.target_groups[count.index].health_check]
    content {
      enabled             = try(health_check.value.enabled, null)
      interval            = try(health_check.value.interval, null)
      timeout             = try(health_check.value.timeout, null)
      healthy_threshold   = try(health_check.value.healthy_threshold, null)
      unhealthy_threshold = try(health_check.value.unhealthy_threshold, null)
      path                = try(health_check.value.path, null)
      port                = try(health_check.value.port, null)
      protocol            = try(health_check.value.protocol, null)
      matcher             = try(health_check.value.matcher, null)
    }
  }

  dynamic "stickiness" {
    for_each = try(var.target_groups[count.index].stickiness, null) == null ? [] : [var.target_groups[count.index].stickiness]
    content {
      enabled         = try(stickiness.value.enabled, null)
      type            = try(stickiness.value.type, null)
      cookie_duration = try(stickiness.value.cookie_duration, null)
      cookie_name     = try(stickiness.value.cookie_name, null)
    }
  }

  tags = var.tags
}

resource "aws_lb_target_group_attachment" "this" {
  for_each = merge(
    { for key, group in local.groups : key => {
      group  = aws_lb_target_group.this[key].arn
      target = try(group.target_id, null)
    } if try(group.create_attachment, true) },
    { for key, target in local.targets : key => {
      group  = aws_lb_target_group.main[target.group].arn
      target = try(target.target_id, null)
    } if local.create },
  )
  region           = var.region
  target_group_arn = each.value.group
  target_id        = each.value.target
}

resource "aws_lb_target_group_attachment" "additional" {
  for_each         = { for key, attachment in var.additional_target_group_attachments : key => attachment if local.create }
  region           = var.region
  target_group_arn = try(aws_lb_target_group.this[each.value.target_group_key].arn, null)
  target_id        = try(each.value.target_id, null)
}
