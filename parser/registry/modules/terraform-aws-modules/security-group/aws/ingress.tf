# One rule for each element of the lists, for what comes in.

resource "aws_security_group_rule" "ingress_rules" {
  count             = var.create ? length(var.ingress_rules) : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(local.rules[var.ingress_rules[count.index]][0], null)
  to_port           = try(local.rules[var.ingress_rules[count.index]][1], null)
  protocol          = try(local.rules[var.ingress_rules[count.index]][2], null)
  cidr_blocks       = var.ingress_cidr_blocks
  ipv6_cidr_blocks  = var.ingress_ipv6_cidr_blocks
  prefix_list_ids   = var.ingress_prefix_list_ids
}

resource "aws_security_group_rule" "computed_ingress_rules" {
  count             = var.create ? var.number_of_computed_ingress_rules : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(local.rules[var.computed_ingress_rules[count.index]][0], null)
  to_port           = try(local.rules[var.computed_ingress_rules[count.index]][1], null)
  protocol          = try(local.rules[var.computed_ingress_rules[count.index]][2], null)
  cidr_blocks       = var.ingress_cidr_blocks
  ipv6_cidr_blocks  = var.ingress_ipv6_cidr_blocks
  prefix_list_ids   = var.ingress_prefix_list_ids
}

resource "aws_security_group_rule" "ingress_with_cidr_blocks" {
  count             = var.create ? length(var.ingress_with_cidr_blocks) : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.ingress_with_cidr_blocks[count.index].from_port, local.rules[var.ingress_with_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.ingress_with_cidr_blocks[count.index].to_port, local.rules[var.ingress_with_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.ingress_with_cidr_blocks[count.index].protocol, local.rules[var.ingress_with_cidr_blocks[count.index].rule][2], null)
  cidr_blocks       = try(compact(split(",", var.ingress_with_cidr_blocks[count.index].cidr_blocks)), var.ingress_cidr_blocks)
}

resource "aws_security_group_rule" "computed_ingress_with_cidr_blocks" {
  count             = var.create ? var.number_of_computed_ingress_with_cidr_blocks : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.computed_ingress_with_cidr_blocks[count.index].from_port, local.rules[var.computed_ingress_with_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.computed_ingress_with_cidr_blocks[count.index].to_port, local.rules[var.computed_ingress_with_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.computed_ingress_with_cidr_blocks[count.index].protocol, local.rules[var.computed_ingress_with_cidr_blocks[count.index].rule][2], null)
  cidr_blocks       = try(compact(split(",", var.computed_ingress_with_cidr_blocks[count.index].cidr_blocks)), var.ingress_cidr_blocks)
}

resource "aws_security_group_rule" "ingress_with_ipv6_cidr_blocks" {
  count             = var.create ? length(var.ingress_with_ipv6_cidr_blocks) : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.ingress_with_ipv6_cidr_blocks[count.index].from_port, local.rules[var.ingress_with_ipv6_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.ingress_with_ipv6_cidr_blocks[count.index].to_port, local.rules[var.ingress_with_ipv6_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.ingress_with_ipv6_cidr_blocks[count.index].protocol, local.rules[var.ingress_with_ipv6_cidr_blocks[count.index].rule][2], null)
  ipv6_cidr_blocks  = try(compact(split(",", var.ingress_with_ipv6_cidr_blocks[count.index].ipv6_cidr_blocks)), var.ingress_ipv6_cidr_blocks)
}

resource "aws_security_group_rule" "computed_ingress_with_ipv6_cidr_blocks" {
  count             = var.create ? var.number_of_computed_ingress_with_ipv6_cidr_blocks : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.computed_ingress_with_ipv6_cidr_blocks[count.index].from_port, local.rules[var.computed_ingress_with_ipv6_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.computed_ingress_with_ipv6_cidr_blocks[count.index].to_port, local.rules[var.computed_ingress_with_ipv6_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.computed_ingress_with_ipv6_cidr_blocks[count.index].protocol, local.rules[var.computed_ingress_with_ipv6_cidr_blocks[count.index].rule][2], null)
  ipv6_cidr_blocks  = try(compact(split(",", var.computed_ingress_with_ipv6_cidr_blocks[count.index].ipv6_cidr_blocks)), var.ingress_ipv6_cidr_blocks)
}

resource "aws_security_group_rule" "ingress_with_source_security_group_id" {
  count                    = var.create ? length(var.ingress_with_source_security_group_id) : 0
  region                   = var.region
  security_group_id        = local.id
  type                     = "ingress"
  from_port                = try(var.ingress_with_source_security_group_id[count.index].from_port, local.rules[var.ingress_with_source_security_group_id[count.index].rule][0], null)
  to_port                  = try(var.ingress_with_source_security_group_id[count.index].to_port, local.rules[var.ingress_with_source_security_group_id[count.index].rule][1], null)
  protocol                 = try(var.ingress_with_source_security_group_id[count.index].protocol, local.rules[var.ingress_with_source_security_group_id[count.index].rule][2], null)
  source_security_group_id = try(var.ingress_with_source_security_group_id[count.index].source_security_group_id, null)
}

resource "aws_security_group_rule" "computed_ingress_with_source_security_group_id" {
  count                    = var.create ? var.number_of_computed_ingress_with_source_security_group_id : 0
  region                   = var.region
  security_group_id        = local.id
  type                     = "ingress"
  from_port                = try(var.computed_ingress_with_source_security_group_id[count.index].from_port, local.rules[var.computed_ingress_with_source_security_group_id[count.index].rule][0], null)
  to_port                  = try(var.computed_ingress_with_source_security_group_id[count.index].to_port, local.rules[var.computed_ingress_with_source_security_group_id[count.index].rule][1], null)
  protocol                 = try(var.computed_ingress_with_source_security_group_id[count.index].protocol, local.rules[var.computed_ingress_with_source_security_group_id[count.index].rule][2], null)
  source_security_group_id = try(var.computed_ingress_with_source_security_group_id[count.index].source_security_group_id, null)
}

resource "aws_security_group_rule" "ingress_with_self" {
  count             = var.create ? length(var.ingress_with_self) : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.ingress_with_self[count.index].from_port, local.rules[var.ingress_with_self[count.index].rule][0], null)
  to_port           = try(var.ingress_with_self[count.index].to_port, local.rules[var.ingress_with_self[count.index].rule][1], null)
  protocol          = try(var.ingress_with_self[count.index].protocol, local.rules[var.ingress_with_self[count.index].rule][2], null)
  self              = try(var.ingress_with_self[count.index].self, true)
}

resource "aws_security_group_rule" "computed_ingress_with_self" {
  count             = var.create ? var.number_of_computed_ingress_with_self : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.computed_ingress_with_self[count.index].from_port, local.rules[var.computed_ingress_with_self[count.index].rule][0], null)
  to_port           = try(var.computed_ingress_with_self[count.index].to_port, local.rules[var.computed_ingress_with_self[count.index].rule][1], null)
  protocol          = try(var.computed_ingress_with_self[count.index].protocol, local.rules[var.computed_ingress_with_self[count.index].rule][2], null)
  self              = try(var.computed_ingress_with_self[count.index].self, true)
}

resource "aws_security_group_rule" "ingress_with_prefix_list_ids" {
  count             = var.create ? length(var.ingress_with_prefix_list_ids) : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.ingress_with_prefix_list_ids[count.index].from_port, local.rules[var.ingress_with_prefix_list_ids[count.index].rule][0], null)
  to_port           = try(var.ingress_with_prefix_list_ids[count.index].to_port, local.rules[var.ingress_with_prefix_list_ids[count.index].rule][1], null)
  protocol          = try(var.ingress_with_prefix_list_ids[count.index].protocol, local.rules[var.ingress_with_prefix_list_ids[count.index].rule][2], null)
  prefix_list_ids   = try(compact(split(",", var.ingress_with_prefix_list_ids[count.index].prefix_list_ids)), var.ingress_prefix_list_ids)
}

resource "aws_security_group_rule" "computed_ingress_with_prefix_list_ids" {
  count             = var.create ? var.number_of_computed_ingress_with_prefix_list_ids : 0
  region            = var.region
  security_group_id = local.id
  type              = "ingress"
  from_port         = try(var.computed_ingress_with_prefix_list_ids[count.index].from_port, local.rules[var.computed_ingress_with_prefix_list_ids[count.index].rule][0], null)
  to_port           = try(var.computed_ingress_with_prefix_list_ids[count.index].to_port, local.rules[var.computed_ingress_with_prefix_list_ids[count.index].rule][1], null)
  protocol          = try(var.computed_ingress_with_prefix_list_ids[count.index].protocol, local.rules[var.computed_ingress_with_prefix_list_ids[count.index].rule][2], null)
  prefix_list_ids   = try(compact(split(",", var.computed_ingress_with_prefix_list_ids[count.index].prefix_list_ids)), var.ingress_prefix_list_ids)
}
