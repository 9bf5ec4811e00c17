resource "aws_lb_listener" "http_forward" {
  count = module.this.enabled && var.http_enabled && !var.http_redirect && (var.listener_http_fixed_response != null || var.default_target_group_enabled) ? 1 : 0

  load_balancer_arn = aws_lb.default[0].arn
  port              = var.http_port
  protocol          = "HTTP"

  default_action {
    type             = var.listener_http_fixed_response != null ? "fixed-response" : "forward"
    target_group_arn = var.listener_http_fixed_response != null ? null : one(aws_lb_target_group.default[*].arn)

    dynamic "fixed_response" {
      for_each = var.listener_http_fixed_response == null ? [] : [var.listener_http_fixed_response]
      iterator = answer

      content {
        content_type = try(answer.value.content_type, null)
        status_code  = try(answer.value.status_code, null)
      }
    }
  }
}

resource "aws_lb_listener" "http_redirect" {
  count = module.this.enabled && var.http_enabled && var.http_redirect ? 1 : 0

  load_balancer_arn = aws_lb.default[0].arn
  port              = var.http_port
  protocol          = "HTTP"

  default_action {
    type             = "redirect"
    target_group_arn = one(aws_lb_target_group.default[*].arn)

    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  count = module.this.enabled && var.https_enabled ? 1 : 0

  load_balancer_arn = aws_lb.default[0].arn
  port              = var.https_port
  protocol          = "HTTPS"
  ssl_policy        = var.https_ssl_policy
  certificate_arn   = var.certificate_arn

  default_action {
    type             = var.listener_https_fixed_response != null ? "fixed-response" : var.listener_https_redirect != null ? "redirect" : "forward"
    target_group_arn = var.listener_https_fixed_response != null || var.listener_https_redirect != null ? null : one(aws_lb_target_group.default[*].arn)

    dynamic "fixed_response" {
      for_each = var.listener_https_fixed_response == null ? [] : [var.listener_https_fixed_response]
      iterator = answer

      content {
        content_type = try(answer.value.content_type, null)
        status_code  = try(answer.value.status_code, null)
      }
    }

    dynamic "redirect" {
      for_each = var.listener_https_redirect == null ? [] : [var.listener_https_redirect]

      content {
        host        = try(redirect.value.host, null)
        path        = try(redirect.value.path, null)
        port        = try(redirect.value.port, null)
        protocol    = try(redirect.value.protocol, null)
        status_code = try(redirect.value.status_code, null)
      }
    }
  }
}

resource "aws_lb_listener_certificate" "https_sni" {
  count = module.this.enabled && var.https_enabled ? length(var.additional_certs) : 0

  listener_arn    = aws_lb_listener.https[0].arn
  certificate_arn = var.additional_certs[count.index]
}
