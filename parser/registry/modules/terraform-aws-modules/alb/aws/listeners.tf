# Listeners and their rules: those of a map, and those of the lists up to release 8.
locals {
  rules = merge([for name, listener in var.listeners : {
    for key, rule in try(listener.rules, {}) : "${name}/${key}" => { listener = name, rule = rule }
  }]...)
  certificates = merge([for name, listener in var.listeners : {
    for index, arn in try(listener.additional_certificate_arns, []) : "${name}/${index}" => { listener = name, arn = arn }
  }]...)
}

resource "aws_lb_listener" "this" {
  for_each          = { for key, listener in var.listeners : key => listener if local.create }
  region            = var.region
  load_balancer_arn = aws_lb.this[0].arn
  port              = try(each.value.port, var.default_port)
  protocol          = try(each.value.protocol, var.default_protocol)
  certificate_arn   = try(each.value.certificate_arn, null)

  dynamic "default_action" {
    for_each = try(each.value.forward, null) == null ? [] : [each.value.forward]
    content {
      type             = "forward"
      target_group_arn = try(aws_lb_target_group.this[default_action.value.target_group_key].arn, default_action.value.target_group_arn, default_action.value.arn, null)
    }
  }

  dynamic "default_action" {
    for_each = try(each.value.weighted_forward, null) == null ? [] : [each.value.weighted_forward]
    content {
      type = "forward"
      forward {
        dynamic "target_group" {
          for_each = try(default_action.value.target_groups, [])
          content {
            arn    = try(aws_lb_target_group.this[target_group.value.target_group_key].arn, target_group.value.target_group_arn, target_group.value.arn, null)
            weight = try(target_group.value.weight, null)
          }
        }
        dynamic "stickiness" {
          for_each = try(default_action.value.stickiness, null) == null ? [] : [default_action.value.stickiness]
          content {
            enabled  = try(stickiness.value.enabled, null)
            duration = try(stickiness.value.duration, null)
          }
        }
      }
    }
  }

  dynamic "default_action" {
    for_each = try(each.value.authenticate_cognito, null) == null ? [] : [each.value.authenticate_cognito]
    content {
      type = "authenticate-cognito"
      authenticate_cognito {
        user_pool_arn       = try(default_action.value.user_pool_arn, null)
        user_pool_client_id = try(default_action.value.user_pool_client_id, null)
        user_pool_domain    = try(default_action.value.user_pool_domain, null)
      }
    }
  }

  dynamic "default_action" {
    for_each = [for kind in ["redirect", "fixed_response"] : replace(kind, "_", "-") if try(each.value[kind], null) != null]
    content {
      type = default_action.value
    }
  }

  tags = var.tags
}

resource "aws_lb_listener_rule" "this" {
  for_each     = { for key, rule in local.rules : key => rule if local.create }
  region       = var.region
  listener_arn = aws_lb_listener.this[each.value.listener].arn
  priority     = try(each.value.rule.priority, null)

  dynamic "action" {
    for_each = [for action in try(each.value.rule.actions, []) : try(coalesce(action.forward), action) if try(action.forward, null) != null || try(action.type, "") == "forward"]
    content {
      type             = "forward"
      target_group_arn = try(aws_lb_target_group.this[action.value.target_group_key].arn, action.value.target_group_arn, action.value.arn, null)
    }
  }

  dynamic "action" {
    for_each = [for action in try(each.value.rule.actions, []) : try(coalesce(action.weighted_forward), action) if try(action.weighted_forward, null) != null || try(action.type, "") == "weighted-forward"]
    content {
      type = "forward"
      forward {
        dynamic "target_group" {
          for_each = try(action.value.target_groups, [])
          content {
            arn    = try(aws_lb_target_group.this[target_group.value.target_group_key].arn, target_group.value.target_group_arn, target_group.value.arn, null)
            weight = try(target_group.value.weight, null)
          }
        }
        dynamic "stickiness" {
          for_each = try(action.value.stickiness, null) == null ? [] : [action.value.stickiness]
          content {
            enabled  = try(stickiness.value.enabled, null)
            duration = try(stickiness.value.duration, null)
          }
        }
      }
    }
  }
}

resource "aws_lb_listener_certificate" "this" {
  for_each        = { for key, certificate in local.certificates : key => certificate if local.create }
  region          = var.region
  listener_arn    = aws_lb_listener.this[each.value.listener].arn
  certificate_arn = each.value.arn
}

resource "aws_lb_listener" "frontend_http_tcp" {
  count             = local.create ? length(var.http_tcp_listeners) : 0
  region            = var.region
  load_balancer_arn = aws_lb.this[0].arn
  port              = try(var.http_tcp_listeners[count.index].port, null)
  protocol          = try(var.http_tcp_listeners[count.index].protocol, null)

  default_action {
    type             = try(var.http_tcp_listeners[count.index].action_type, "forward")
    target_group_arn = try(var.http_tcp_listeners[count.index].action_type, "forward") == "forward" ? try(aws_lb_target_group.main[try(var.http_tcp_listeners[count.index].target_group_index, count.index)].arn, null) : null
  }

  tags = var.tags
}

resource "aws_lb_listener" "frontend_https" {
  count             = local.create ? length(var.https_listeners) : 0
  region            = var.region
  load_balancer_arn = aws_lb.this[0].arn
  port              = try(var.https_listeners[count.index].port, null)
  protocol          = try(var.https_listeners[count.index].protocol, "HTTPS")
  certificate_arn   = try(var.https_listeners[count.index].certificate_arn, null)

  default_action {
    type             = try(var.https_listeners[count.index].action_type, "forward")
    target_group_arn = try(var.https_listeners[count.index].action_type, "forward") == "forward" ? try(aws_lb_target_group.main[try(var.https_listeners[count.index].target_group_index, count.index)].arn, null) : null
  }

  tags = var.tags
}

resource "aws_lb_listener_certificate" "https_listener" {
  count           = local.create ? length(var.extra_ssl_certs) : 0
  region          = var.region
  listener_arn    = try(aws_lb_listener.frontend_https[var.extra_ssl_certs[count.index].https_listener_index].arn, null)
  certificate_arn = try(var.extra_ssl_certs[count.index].certificate_arn, null)
}
