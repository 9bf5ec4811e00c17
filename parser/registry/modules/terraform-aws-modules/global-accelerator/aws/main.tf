# What terraform-aws-modules/global-accelerator/aws creates: an accelerator, its listeners and their groups of endpoints.
locals {
  listeners = { for key, listener in var.listeners : key => listener if var.create && var.create_listeners }
  groups = merge([for name, listener in local.listeners : merge(
    { for key, group in try(listener.endpoint_groups, {}) : "${name}:${key}" => { listener = name, group = group } },
    { for group in [try(listener.endpoint_group, null)] : name => { listener = name, group = group } if group != null },
  )]...)
}

resource "aws_globalaccelerator_accelerator" "this" {
  count           = var.create ? 1 : 0
  name            = var.name
  ip_address_type = var.ip_address_type
  enabled         = var.enabled

  dynamic "attributes" {
    for_each = var.flow_logs_enabled ? [true] : []
    content {
      flow_logs_enabled   = true
      flow_logs_s3_bucket = var.flow_logs_s3_bucket
      flow_logs_s3_prefix = var.flow_logs_s3_prefix
    }
  }

  tags = var.tags
}

resource "aws_globalaccelerator_listener" "this" {
  for_each        = local.listeners
  accelerator_arn = aws_globalaccelerator_accelerator.this[0].id
  client_affinity = try(each.value.client_affinity, null)
  protocol        = try(each.value.protocol, null)

  dynamic "port_range" {
    for_each = try(each.value.port_ranges, [])
    content {
      from_port = try(port_range.value.from_port, null)
      to_port   = try(port_range.value.to_port, null)
    }
  }
}

resource "aws_globalaccelerator_endpoint_group" "this" {
  for_each                      = local.groups
  listener_arn                  = aws_globalaccelerator_listener.this[each.value.listener].id
  endpoint_group_region         = try(each.value.group.endpoint_group_region, null)
  health_check_interval_seconds = try(each.value.group.health_check_interval_seconds, null)
  health_check_path             = try(each.value.group.health_check_path, null)
  health_check_port             = try(each.value.group.health_check_port, null)
  health_check_protocol         = try(each.value.group.health_check_protocol, null)
  threshold_count               = try(each.value.group.threshold_count, null)
  traffic_dial_percentage       = try(each.value.group.traffic_dial_percentage, null)

  dynamic "endpoint_configuration" {
    for_each = [for endpoint in try(each.value.group.endpoint_configuration, []) : endpoint if contains(keys(endpoint), "endpoint_id")]
    content {
      endpoint_id                    = endpoint_configuration.value.endpoint_id
      weight                         = try(endpoint_configuration.value.weight, null)
      client_ip_preservation_enabled = try(endpoint_configuration.value.client_ip_preservation_enabled, null)
    }
  }
}
