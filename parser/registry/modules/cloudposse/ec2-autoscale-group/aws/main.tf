# A group of machines of one template, and alarms that make it grow and shrink.

resource "aws_launch_template" "default" {
  count = module.this.enabled ? 1 : 0

  name_prefix   = "${module.this.id}${module.this.delimiter}"
  image_id      = var.image_id
  instance_type = var.instance_type
  tags          = module.this.tags

  network_interfaces {
    device_index                = 0
    associate_public_ip_address = var.associate_public_ip_address
    security_groups             = var.security_group_ids
  }
}

resource "aws_autoscaling_group" "default" {
  count = module.this.enabled ? 1 : 0

  name_prefix               = "${module.this.id}${module.this.delimiter}"
  vpc_zone_identifier       = var.subnet_ids
  min_size                  = var.min_size
  max_size                  = var.max_size
  desired_capacity          = var.desired_capacity
  load_balancers            = var.load_balancers
  target_group_arns         = var.target_group_arns
  health_check_type         = var.health_check_type
  health_check_grace_period = var.health_check_grace_period

  dynamic "launch_template" {
    for_each = var.mixed_instances_policy == null ? [true] : []

    content {
      id = aws_launch_template.default[0].id
    }
  }

  dynamic "mixed_instances_policy" {
    for_each = var.mixed_instances_policy == null ? [] : [true]

    content {
      launch_template {
        launch_template_specification {
          launch_template_id = aws_launch_template.default[0].id
        }
      }
    }
  }
}

locals {
  scaled = module.this.enabled && var.autoscaling_policies_enabled
  usual = {
    cpu_high = { alarm_name = "${module.this.id}${module.this.delimiter}cpu-utilization-high", namespace = "AWS/EC2", metric_name = "CPUUtilization", comparison_operator = "GreaterThanOrEqualToThreshold", actions = aws_autoscaling_policy.scale_up[*].arn }
    cpu_low  = { alarm_name = "${module.this.id}${module.this.delimiter}cpu-utilization-low", namespace = "AWS/EC2", metric_name = "CPUUtilization", comparison_operator = "LessThanOrEqualToThreshold", actions = aws_autoscaling_policy.scale_down[*].arn }
  }
}

resource "aws_autoscaling_policy" "scale_up" {
  count = local.scaled ? 1 : 0

  name                   = "${module.this.id}${module.this.delimiter}scale${module.this.delimiter}up"
  autoscaling_group_name = aws_autoscaling_group.default[0].name
}

resource "aws_autoscaling_policy" "scale_down" {
  count = local.scaled ? 1 : 0

  name                   = "${module.this.id}${module.this.delimiter}scale${module.this.delimiter}down"
  autoscaling_group_name = aws_autoscaling_group.default[0].name
}

resource "aws_cloudwatch_metric_alarm" "all_alarms" {
  for_each = merge(
    { for key, alarm in local.usual : key => alarm if local.scaled && var.default_alarms_enabled },
    { for key, alarm in var.custom_alarms : key => alarm if module.this.enabled },
  )

  alarm_name          = "${module.this.id}${module.this.delimiter}${try(each.value.alarm_name, each.key)}"
  namespace           = try(each.value.namespace, null)
  metric_name         = try(each.value.metric_name, null)
  comparison_operator = try(each.value.comparison_operator, null)
  evaluation_periods  = try(each.value.evaluation_periods, null)
  period              = try(each.value.period, null)
  threshold           = try(each.value.threshold, null)
  treat_missing_data  = try(each.value.treat_missing_data, "missing")
  alarm_actions       = try(each.value.actions, each.value.alarm_actions, null)

  dimensions = {
    AutoScalingGroupName = try(aws_autoscaling_group.default[0].name, null)
  }
}
