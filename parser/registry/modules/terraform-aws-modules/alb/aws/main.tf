# What terraform-aws-modules/alb/aws creates: a load balancer of type application or network, with what is behind it.
locals {
  create = var.create && var.create_lb
  # Up to release 8 the target groups were a list, and no security group was created unless the call asked for one.
  listed    = !can(keys(var.target_groups))
  old       = local.listed || length(var.http_tcp_listeners) + length(var.https_listeners) > 0
  own_group = local.create && (var.create_security_group == null ? !local.old : var.create_security_group)
  name      = try(coalesce(var.security_group_name, var.name, var.name_prefix), "")
}

resource "aws_lb" "this" {
  count                            = local.create ? 1 : 0
  region                           = var.region
  name                             = var.name
  name_prefix                      = var.name_prefix
  internal                         = var.internal
  load_balancer_type               = var.load_balancer_type
  security_groups                  = concat(aws_security_group.this[*].id, var.security_groups)
  subnets                          = var.subnets
  enable_cross_zone_load_balancing = var.enable_cross_zone_load_balancing
  enable_deletion_protection       = var.enable_deletion_protection
  ip_address_type                  = var.ip_address_type

  dynamic "subnet_mapping" {
    for_each = var.subnet_mapping
    content {
      subnet_id     = try(subnet_mapping.value.subnet_id, null)
      allocation_id = try(subnet_mapping.value.allocation_id, null)
    }
  }

  dynamic "access_logs" {
    for_each = try(length(var.access_logs), 0) > 0 ? [var.access_logs] : []
    content {
      bucket  = try(access_logs.value.bucket, null)
      prefix  = try(access_logs.value.prefix, null)
      enabled = try(access_logs.value.enabled, true)
    }
  }

  tags = merge(var.tags, var.lb_tags)
}

resource "aws_wafv2_web_acl_association" "this" {
  count        = local.create && (var.associate_web_acl || (local.old && var.web_acl_arn != null)) ? 1 : 0
  region       = var.region
  resource_arn = aws_lb.this[0].arn
  web_acl_arn  = var.web_acl_arn
}

resource "aws_route53_record" "this" {
  for_each = { for key, record in var.route53_records : key => record if local.create }
  zone_id  = try(each.value.zone_id, null)
  name     = try(each.value.name, each.key)
  type     = try(each.value.type, null)

  alias {
    name                   = aws_lb.this[0].dns_name
    zone_id                = aws_lb.this[0].zone_id
    evaluate_target_health = try(each.value.evaluate_target_health, true)
  }
}
