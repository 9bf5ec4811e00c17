resource "aws_security_group" "default" {
  count = module.this.enabled ? 1 : 0

  name   = module.this.id
  vpc_id = var.vpc_id
  tags   = module.this.tags
}

resource "aws_security_group_rule" "ingress_security_groups" {
  count = module.this.enabled ? length(var.security_group_ids) : 0

  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = var.database_port
  to_port                  = var.database_port
  source_security_group_id = var.security_group_ids[count.index]
  security_group_id        = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "ingress_cidr_blocks" {
  count = module.this.enabled && length(var.allowed_cidr_blocks) > 0 ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.database_port
  to_port           = var.database_port
  cidr_blocks       = var.allowed_cidr_blocks
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "ingress_prefix_lists" {
  count = module.this.enabled && length(var.allowed_prefix_list_ids) > 0 ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.database_port
  to_port           = var.database_port
  prefix_list_ids   = var.allowed_prefix_list_ids
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "egress" {
  count = module.this.enabled ? 1 : 0

  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = aws_security_group.default[0].id
}
