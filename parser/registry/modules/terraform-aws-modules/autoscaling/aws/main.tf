# What terraform-aws-modules/autoscaling/aws creates: a group of servers, what they are started from and how the group scales.
locals {
  own_group        = var.create && !var.ignore_desired_capacity_changes
  own_other        = var.create && var.ignore_desired_capacity_changes
  group_name       = try(coalesce(var.name), "")
  template         = var.create_launch_template
  template_id      = local.template ? aws_launch_template.this[0].id : var.launch_template_id
  template_version = try(coalesce(var.launch_template_version), local.template ? aws_launch_template.this[0].latest_version : null)
  group            = one(concat(aws_autoscaling_group.this[*], aws_autoscaling_group.idc[*]))
}

resource "aws_launch_template" "this" {
  count                  = local.template ? 1 : 0
  region                 = var.region
  name_prefix            = "${try(coalesce(var.launch_template_name, var.name), "")}-"
  image_id               = var.image_id
  instance_type          = var.instance_type
  key_name               = var.key_name
  user_data              = var.user_data
  vpc_security_group_ids = length(var.network_interfaces) > 0 ? [] : concat(var.security_groups, var.vpc_security_group_ids)

  dynamic "network_interfaces" {
    for_each = var.network_interfaces
    content {
      security_groups             = concat(try(network_interfaces.value.security_groups, []), var.security_groups)
      subnet_id                   = try(network_interfaces.value.subnet_id, null)
      associate_public_ip_address = try(network_interfaces.value.associate_public_ip_address, null)
    }
  }

  dynamic "placement" {
    for_each = try(length(var.placement), 0) > 0 ? [var.placement] : []
    content {
      availability_zone = try(placement.value.availability_zone, null)
    }
  }

  dynamic "iam_instance_profile" {
    for_each = var.create_iam_instance_profile || var.iam_instance_profile_arn != null || var.iam_instance_profile_name != null ? [true] : []
    content {
      arn  = var.create_iam_instance_profile ? aws_iam_instance_profile.this[0].arn : var.iam_instance_profile_arn
      name = var.iam_instance_profile_name
    }
  }

  tags = var.tags
}

resource "aws_autoscaling_group" "this" {
  count                     = local.own_group ? 1 : 0
  region                    = var.region
  name                      = var.use_name_prefix ? null : local.group_name
  name_prefix               = var.use_name_prefix ? "${local.group_name}-" : null
  min_size                  = var.min_size
  max_size                  = var.max_size
  desired_capacity          = var.desired_capacity
  availability_zones        = var.availability_zones
  vpc_zone_identifier       = var.vpc_zone_identifier
  health_check_type         = var.health_check_type
  health_check_grace_period = var.health_check_grace_period
  load_balancers            = var.load_balancers
  target_group_arns         = var.target_group_arns

  dynamic "launch_template" {
    for_each = var.use_mixed_instances_policy ? [] : [true]
    content {
      id      = local.template_id
      version = local.template_version
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = var.use_mixed_instances_policy ? [true] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_id = local.template_id
          version            = local.template_version
        }
        dynamic "override" {
          for_each = try(var.mixed_instances_policy.launch_template.override, var.mixed_instances_policy.override, [])
          content {
            instance_type = try(override.value.instance_type, null)
          }
        }
      }
    }
  }

  dynamic "tag" {
    for_each = merge({ Name = coalesce(var.instance_name, var.name, "group") }, var.tags, var.autoscaling_group_tags)
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
}

resource "aws_autoscaling_group" "idc" {
  count                     = local.own_other ? 1 : 0
  region                    = var.region
  name                      = var.use_name_prefix ? null : local.group_name
  name_prefix               = var.use_name_prefix ? "${local.group_name}-" : null
  min_size                  = var.min_size
  max_size                  = var.max_size
  desired_capacity          = var.desired_capacity
  availability_zones        = var.availability_zones
  vpc_zone_identifier       = var.vpc_zone_identifier
  health_check_type         = var.health_check_type
  health_check_grace_period = var.health_check_grace_period
  load_balancers            = var.load_balancers
  target_group_arns         = var.target_group_arns

  dynamic "launch_template" {
    for_each = var.use_mixed_instances_policy ? [] : [true]
    content {
      id      = local.template_id
      version = local.template_version
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = var.use_mixed_instances_policy ? [true] : []
    content {
      launch_template {
        launch_template_specification {
          launch_template_id = local.template_id
          version            = local.template_version
        }
        dynamic "override" {
          for_each = try(var.mixed_instances_policy.launch_template.override, var.mixed_instances_policy.override, [])
          content {
            instance_type = try(override.value.instance_type, null)
          }
        }
      }
    }
  }

  dynamic "tag" {
    for_each = merge({ Name = coalesce(var.instance_name, var.name, "group") }, var.tags, var.autoscaling_group_tags)
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
}

resource "aws_autoscaling_traffic_source_attachment" "this" {
  for_each               = { for key, source in var.traffic_source_attachments : key => source if var.create }
  region                 = var.region
  autoscaling_group_name = local.group.id

  traffic_source {
    identifier = try(each.value.traffic_source_identifier, null)
    type       = try(each.value.traffic_source_type, "elbv2")
  }
}

resource "aws_autoscaling_schedule" "this" {
  for_each               = { for key, schedule in var.schedules : key => schedule if var.create && var.create_schedule }
  region                 = var.region
  autoscaling_group_name = local.group.name
  scheduled_action_name  = each.key
  min_size               = try(each.value.min_size, null)
  max_size               = try(each.value.max_size, null)
  desired_capacity       = try(each.value.desired_capacity, null)
  recurrence             = try(each.value.recurrence, null)
}

resource "aws_autoscaling_policy" "this" {
  for_each               = { for key, policy in var.scaling_policies : key => policy if var.create && var.create_scaling_policy }
  region                 = var.region
  name                   = try(coalesce(each.value.name, each.key), each.key)
  autoscaling_group_name = local.group.name
  policy_type            = try(each.value.policy_type, null)
  scaling_adjustment     = try(each.value.scaling_adjustment, null)
}

resource "aws_iam_role" "this" {
  count       = var.create && var.create_iam_instance_profile ? 1 : 0
  name_prefix = "${try(coalesce(var.iam_role_name, var.name), "")}-"
  tags        = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = { for key, policy in var.iam_role_policies : key => policy if var.create && var.create_iam_instance_profile }
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

resource "aws_iam_instance_profile" "this" {
  count = var.create && var.create_iam_instance_profile ? 1 : 0
  role  = aws_iam_role.this[0].name
  tags  = var.tags
}
