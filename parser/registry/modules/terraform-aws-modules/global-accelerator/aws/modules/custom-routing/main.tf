# What the submodule custom-routing creates: an accelerator that leads each port to a server of a subnet.
locals {
  listeners = { for key, listener in var.listeners : key => listener if var.create && var.create_listeners }
  groups = merge([for name, listener in local.listeners : {
    for key, group in try(listener.endpoint_groups, {}) : "${name}:${key}" => { listener = name, group = group }
  }]...)
}

resource "aws_globalaccelerator_custom_routing_accelerator" "this" {
  count           = var.create ? 1 : 0
  name            = var.name
  ip_address_type = var.ip_address_type
  enabled         = var.enabled
  tags            = var.tags
}

resource "aws_globalaccelerator_custom_routing_listener" "this" {
  for_each        = local.listeners
  accelerator_arn = aws_globalaccelerator_custom_routing_accelerator.this[0].id
}

resource "aws_globalaccelerator_custom_routing_endpoint_group" "this" {
  for_each              = local.groups
  listener_arn          = aws_globalaccelerator_custom_routing_listener.this[each.value.listener].id
  endpoint_group_region = try(each.value.group.endpoint_group_region, null)

  dynamic "endpoint_configuration" {
    for_each = [for endpoint in try(each.value.group.endpoint_configuration, []) : endpoint if contains(keys(endpoint), "endpoint_id")]
    content {
      endpoint_id = endpoint_configuration.value.endpoint_id
    }
  }
}
