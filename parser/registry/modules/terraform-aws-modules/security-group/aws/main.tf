# What terraform-aws-modules/security-group/aws creates: one group, and a rule resource for each rule that the call names.
locals {
  group = one(concat(aws_security_group.this[*], aws_security_group.this_name_prefix[*]))
  id    = var.create_sg ? one(concat(aws_security_group.this[*].id, aws_security_group.this_name_prefix[*].id)) : var.security_group_id
}

resource "aws_security_group" "this" {
  count       = var.create && var.create_sg && !var.use_name_prefix ? 1 : 0
  region      = var.region
  name        = var.name
  description = var.description
  vpc_id      = var.vpc_id
  tags        = merge({ Name = var.name }, var.tags)
}

resource "aws_security_group" "this_name_prefix" {
  count       = var.create && var.create_sg && var.use_name_prefix ? 1 : 0
  region      = var.region
  name_prefix = try("${var.name}-", null)
  description = var.description
  vpc_id      = var.vpc_id
  tags        = merge({ Name = var.name }, var.tags)
}
