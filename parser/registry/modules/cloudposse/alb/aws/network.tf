resource "aws_security_group" "default" {
  count = module.this.enabled && var.security_group_enabled ? 1 : 0

  name   = module.this.id
  vpc_id = var.vpc_id
  tags   = module.this.tags
}

resource "aws_security_group_rule" "egress" {
  count = module.this.enabled && var.security_group_enabled ? 1 : 0

  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = aws_security_group.default[0].id
}

locals {
  # Addresses by their kind. Those of version 6 count only where the load balancer has some.
  both = var.ip_address_type == "dualstack"
}

resource "aws_security_group_rule" "http_ingress" {
  count = module.this.enabled && var.security_group_enabled && var.http_enabled ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.http_port
  to_port           = var.http_port
  cidr_blocks       = [for block in var.http_ingress_cidr_blocks : block if !strcontains(block, ":")]
  ipv6_cidr_blocks  = [for block in var.http_ingress_cidr_blocks : block if strcontains(block, ":") && local.both]
  prefix_list_ids   = var.http_ingress_prefix_list_ids
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "http_ingress_from_security_groups" {
  count = module.this.enabled && var.security_group_enabled && var.http_enabled ? length(var.http_ingress_security_group_ids) : 0

  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = var.http_port
  to_port                  = var.http_port
  source_security_group_id = var.http_ingress_security_group_ids[count.index]
  security_group_id        = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "https_ingress" {
  count = module.this.enabled && var.security_group_enabled && var.https_enabled ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.https_port
  to_port           = var.https_port
  cidr_blocks       = [for block in var.https_ingress_cidr_blocks : block if !strcontains(block, ":")]
  ipv6_cidr_blocks  = [for block in var.https_ingress_cidr_blocks : block if strcontains(block, ":") && local.both]
  prefix_list_ids   = var.https_ingress_prefix_list_ids
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "https_ingress_from_security_groups" {
  count = module.this.enabled && var.security_group_enabled && var.https_enabled ? length(var.https_ingress_security_group_ids) : 0

  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = var.https_port
  to_port                  = var.https_port
  source_security_group_id = var.https_ingress_security_group_ids[count.index]
  security_group_id        = aws_security_group.default[0].id
}
