# A load balancer of applications, with listeners for HTTP and HTTPS before one target group.

resource "aws_lb" "default" {
  count = module.this.enabled ? 1 : 0

  name                             = var.load_balancer_name != "" ? substr(var.load_balancer_name, 0, var.load_balancer_name_max_length) : module.default_load_balancer_label.id
  load_balancer_type               = "application"
  internal                         = var.internal
  subnets                          = var.subnet_ids
  security_groups                  = concat(var.security_group_ids, aws_security_group.default[*].id)
  ip_address_type                  = var.ip_address_type
  enable_cross_zone_load_balancing = var.cross_zone_load_balancing_enabled
  enable_deletion_protection       = var.deletion_protection_enabled
  tags                             = module.this.tags

  access_logs {
    bucket  = var.access_logs_s3_bucket_id != null ? var.access_logs_s3_bucket_id : module.access_logs.bucket_id
    prefix  = var.access_logs_prefix
    enabled = var.access_logs_enabled
  }
}

module "default_load_balancer_label" {
  source = "cloudposse/label/null"

  id_length_limit = var.load_balancer_name_max_length
  context         = module.this.context
}

module "default_target_group_label" {
  source = "cloudposse/label/null"

  attributes      = ["default"]
  id_length_limit = var.target_group_name_max_length
  context         = module.this.context
}

module "access_logs" {
  source = "cloudposse/lb-s3-bucket/aws"

  enabled       = module.this.enabled && var.access_logs_enabled && var.access_logs_s3_bucket_id == null
  attributes    = ["alb", "access", "logs"]
  force_destroy = var.alb_access_logs_s3_bucket_force_destroy
  context       = module.this.context
}

resource "aws_lb_target_group" "default" {
  count = module.this.enabled && var.default_target_group_enabled ? 1 : 0

  name                 = var.target_group_name != "" ? substr(var.target_group_name, 0, var.target_group_name_max_length) : module.default_target_group_label.id
  vpc_id               = var.vpc_id
  port                 = var.target_group_port
  protocol             = var.target_group_protocol
  target_type          = var.target_group_target_type
  deregistration_delay = var.deregistration_delay
  slow_start           = var.slow_start
  tags                 = merge(module.default_target_group_label.tags, var.target_group_additional_tags)

  health_check {
    protocol            = var.health_check_protocol != null ? var.health_check_protocol : var.target_group_protocol
    path                = var.health_check_path
    port                = var.health_check_port
    timeout             = var.health_check_timeout
    interval            = var.health_check_interval
    healthy_threshold   = var.health_check_healthy_threshold
    unhealthy_threshold = var.health_check_unhealthy_threshold
    matcher             = var.health_check_matcher
  }

  dynamic "stickiness" {
    for_each = var.stickiness == null ? [] : [var.stickiness]

    content {
      type            = "lb_cookie"
      cookie_duration = try(stickiness.value.cookie_duration, null)
      enabled         = var.target_group_protocol == "TCP" ? false : try(stickiness.value.enabled, null)
    }
  }
}
