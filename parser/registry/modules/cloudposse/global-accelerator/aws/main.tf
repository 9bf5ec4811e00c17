# An accelerator and its listeners. What stands behind them is the other module's, endpoint-group.

resource "aws_globalaccelerator_accelerator" "default" {
  count = module.this.enabled ? 1 : 0

  name            = module.this.id
  enabled         = true
  ip_address_type = var.ip_address_type
  tags            = module.this.tags

  dynamic "attributes" {
    for_each = var.flow_logs_enabled ? [true] : []

    content {
      flow_logs_enabled   = true
      flow_logs_s3_bucket = var.flow_logs_s3_bucket
      flow_logs_s3_prefix = var.flow_logs_s3_prefix
    }
  }
}

resource "aws_globalaccelerator_listener" "default" {
  for_each = { for at, listener in var.listeners : "listener-${at}" => listener if module.this.enabled }

  accelerator_arn = aws_globalaccelerator_accelerator.default[0].id
  protocol        = try(each.value.protocol, "TCP")
  client_affinity = try(each.value.client_affinity, null)

  dynamic "port_range" {
    for_each = try(each.value.port_ranges, [{ from_port = 80, to_port = 80 }])

    content {
      from_port = try(port_range.value.from_port, null)
      to_port   = try(port_range.value.to_port, null)
    }
  }
}
