# One rule for each element of the lists, for what goes out.

resource "aws_security_group_rule" "egress_rules" {
  count             = var.create ? length(var.egress_rules) : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(local.rules[var.egress_rules[count.index]][0], null)
  to_port           = try(local.rules[var.egress_rules[count.index]][1], null)
  protocol          = try(local.rules[var.egress_rules[count.index]][2], null)
  cidr_blocks       = var.egress_cidr_blocks
  ipv6_cidr_blocks  = var.egress_ipv6_cidr_blocks
  prefix_list_ids   = var.egress_prefix_list_ids
}

resource "aws_security_group_rule" "computed_egress_rules" {
  count             = var.create ? var.number_of_computed_egress_rules : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(local.rules[var.computed_egress_rules[count.index]][0], null)
  to_port           = try(local.rules[var.computed_egress_rules[count.index]][1], null)
  protocol          = try(local.rules[var.computed_egress_rules[count.index]][2], null)
  cidr_blocks       = var.egress_cidr_blocks
  ipv6_cidr_blocks  = var.egress_ipv6_cidr_blocks
  prefix_list_ids   = var.egress_prefix_list_ids
}

resource "aws_security_group_rule" "egress_with_cidr_blocks" {
  count             = var.create ? length(var.egress_with_cidr_blocks) : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.egress_with_cidr_blocks[count.index].from_port, local.rules[var.egress_with_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.egress_with_cidr_blocks[count.index].to_port, local.rules[var.egress_with_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.egress_with_cidr_blocks[count.index].protocol, local.rules[var.egress_with_cidr_blocks[count.index].rule][2], null)
  cidr_blocks       = try(compact(split(",", var.egress_with_cidr_blocks[count.index].cidr_blocks)), var.egress_cidr_blocks)
}

resource "aws_security_group_rule" "computed_egress_with_cidr_blocks" {
  count             = var.create ? var.number_of_computed_egress_with_cidr_blocks : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.computed_egress_with_cidr_blocks[count.index].from_port, local.rules[var.computed_egress_with_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.computed_egress_with_cidr_blocks[count.index].to_port, local.rules[var.computed_egress_with_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.computed_egress_with_cidr_blocks[count.index].protocol, local.rules[var.computed_egress_with_cidr_blocks[count.index].rule][2], null)
  cidr_blocks       = try(compact(split(",", var.computed_egress_with_cidr_blocks[count.index].cidr_blocks)), var.egress_cidr_blocks)
}

resource "aws_security_group_rule" "egress_with_ipv6_cidr_blocks" {
  count             = var.create ? length(var.egress_with_ipv6_cidr_blocks) : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.egress_with_ipv6_cidr_blocks[count.index].from_port, local.rules[var.egress_with_ipv6_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.egress_with_ipv6_cidr_blocks[count.index].to_port, local.rules[var.egress_with_ipv6_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.egress_with_ipv6_cidr_blocks[count.index].protocol, local.rules[var.egress_with_ipv6_cidr_blocks[count.index].rule][2], null)
  ipv6_cidr_blocks  = try(compact(split(",", var.egress_with_ipv6_cidr_blocks[count.index].ipv6_cidr_blocks)), var.egress_ipv6_cidr_blocks)
}

resource "aws_security_group_rule" "computed_egress_with_ipv6_cidr_blocks" {
  count             = var.create ? var.number_of_computed_egress_with_ipv6_cidr_blocks : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.computed_egress_with_ipv6_cidr_blocks[count.index].from_port, local.rules[var.computed_egress_with_ipv6_cidr_blocks[count.index].rule][0], null)
  to_port           = try(var.computed_egress_with_ipv6_cidr_blocks[count.index].to_port, local.rules[var.computed_egress_with_ipv6_cidr_blocks[count.index].rule][1], null)
  protocol          = try(var.computed_egress_with_ipv6_cidr_blocks[count.index].protocol, local.rules[var.computed_egress_with_ipv6_cidr_blocks[count.index].rule][2], null)
  ipv6_cidr_blocks  = try(compact(split(",", var.computed_egress_with_ipv6_cidr_blocks[count.index].ipv6_cidr_blocks)), var.egress_ipv6_cidr_blocks)
}

resource "aws_security_group_rule" "egress_with_source_security_group_id" {
  count                    = var.create ? length(var.egress_with_source_security_group_id) : 0
  region                   = var.region
  security_group_id        = local.id
  type                     = "egress"
  from_port                = try(var.egress_with_source_security_group_id[count.index].from_port, local.rules[var.egress_with_source_security_group_id[count.index].rule][0], null)
  to_port                  = try(var.egress_with_source_security_group_id[count.index].to_port, local.rules[var.egress_with_source_security_group_id[count.index].rule][1], null)
  protocol                 = try(var.egress_with_source_security_group_id[count.index].protocol, local.rules[var.egress_with_source_security_group_id[count.index].rule][2], null)
  source_security_group_id = try(var.egress_with_source_security_group_id[count.index].source_security_group_id, null)
}

resource "aws_security_group_rule" "computed_egress_with_source_security_group_id" {
  count                    = var.create ? var.number_of_computed_egress_with_source_security_group_id : 0
  region                   = var.region
  security_group_id        = local.id
  type                     = "egress"
  from_port                = try(var.computed_egress_with_source_security_group_id[count.index].from_port, local.rules[var.computed_egress_with_source_security_group_id[count.index].rule][0], null)
  to_port                  = try(var.computed_egress_with_source_security_group_id[count.index].to_port, local.rules[var.computed_egress_with_source_security_group_id[count.index].rule][1], null)
  protocol                 = try(var.computed_egress_with_source_security_group_id[count.index].protocol, local.rules[var.computed_egress_with_source_security_group_id[count.index].rule][2], null)
  source_security_group_id = try(var.computed_egress_with_source_security_group_id[count.index].source_security_group_id, null)
}

resource "aws_security_group_rule" "egress_with_self" {
  count             = var.create ? length(var.egress_with_self) : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.egress_with_self[count.index].from_port, local.rules[var.egress_with_self[count.index].rule][0], null)
  to_port           = try(var.egress_with_self[count.index].to_port, local.rules[var.egress_with_self[count.index].rule][1], null)
  protocol          = try(var.egress_with_self[count.index].protocol, local.rules[var.egress_with_self[count.index].rule][2], null)
  self              = try(var.egress_with_self[count.index].self, true)
}

resource "aws_security_group_rule" "computed_egress_with_self" {
  count             = var.create ? var.number_of_computed_egress_with_self : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.computed_egress_with_self[count.index].from_port, local.rules[var.computed_egress_with_self[count.index].rule][0], null)
  to_port           = try(var.computed_egress_with_self[count.index].to_port, local.rules[var.computed_egress_with_self[count.index].rule][1], null)
  protocol          = try(var.computed_egress_with_self[count.index].protocol, local.rules[var.computed_egress_with_self[count.index].rule][2], null)
  self              = try(var.computed_egress_with_self[count.index].self, true)
}

resource "aws_security_group_rule" "egress_with_prefix_list_ids" {
  count             = var.create ? length(var.egress_with_prefix_list_ids) : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.egress_with_prefix_list_ids[count.index].from_port, local.rules[var.egress_with_prefix_list_ids[count.index].rule][0], null)
  to_port           = try(var.egress_with_prefix_list_ids[count.index].to_port, local.rules[var.egress_with_prefix_list_ids[count.index].rule][1], null)
  protocol          = try(var.egress_with_prefix_list_ids[count.index].protocol, local.rules[var.egress_with_prefix_list_ids[count.index].rule][2], null)
  prefix_list_ids   = try(compact(split(",", var.egress_with_prefix_list_ids[count.index].prefix_list_ids)), var.egress_prefix_list_ids)
}

resource "aws_security_group_rule" "computed_egress_with_prefix_list_ids" {
  count             = var.create ? var.number_of_computed_egress_with_prefix_list_ids : 0
  region            = var.region
  security_group_id = local.id
  type              = "egress"
  from_port         = try(var.computed_egress_with_prefix_list_ids[count.index].from_port, local.rules[var.computed_egress_with_prefix_list_ids[count.index].rule][0], null)
  to_port           = try(var.computed_egress_with_prefix_list_ids[count.index].to_port, local.rules[var.computed_egress_with_prefix_list_ids[count.index].rule][1], null)
  protocol          = try(var.computed_egress_with_prefix_list_ids[count.index].protocol, local.rules[var.computed_egress_with_prefix_list_ids[count.index].rule][2], null)
  prefix_list_ids   = try(compact(split(",", var.computed_egress_with_prefix_list_ids[count.index].prefix_list_ids)), var.egress_prefix_list_ids)
}
