# What takes the traffic of a listener in one region. A load balancer can be given by its name.

locals {
  endpoints = try([for item in var.config.endpoint_configuration : item], [])
}

data "aws_lb" "lb" {
  for_each = toset(compact([for endpoint in local.endpoints : try(endpoint.endpoint_lb_name, null)]))

  name = each.value
}

resource "aws_globalaccelerator_endpoint_group" "default" {
  count = module.this.enabled ? 1 : 0

  listener_arn                  = var.listener_arn
  endpoint_group_region         = try(var.config.endpoint_endpoint_group_region, null)
  health_check_interval_seconds = try(var.config.health_check_interval_seconds, null)
  health_check_path             = try(var.config.health_check_path, null)
  health_check_port             = try(var.config.health_check_port, null)
  health_check_protocol         = try(var.config.health_check_protocol, null)
  threshold_count               = try(var.config.threshold_count, null)
  traffic_dial_percentage       = try(var.config.traffic_dial_percentage, null)

  dynamic "endpoint_configuration" {
    for_each = local.endpoints
    iterator = endpoint

    content {
      endpoint_id                    = try(endpoint.value.endpoint_id, data.aws_lb.lb[endpoint.value.endpoint_lb_name].id, null)
      weight                         = try(endpoint.value.weight, null)
      client_ip_preservation_enabled = try(endpoint.value.client_ip_preservation_enabled, null)
    }
  }

  dynamic "port_override" {
    for_each = try([for item in var.config.port_override : item], [])

    content {
      endpoint_port = try(port_override.value.endpoint_port, null)
      listener_port = try(port_override.value.listener_port, null)
    }
  }
}
