# The security groups of the cluster and its nodes.
locals {
  own_node_group = var.create && var.create_node_security_group
  node_group     = local.own_node_group ? aws_security_group.node[0].id : var.node_security_group_id
  cluster_rules = merge(
    { for key, rule in {
      ingress_nodes_443 = { type = "ingress", from_port = 443, to_port = 443, source_node_security_group = true }
    } : key => rule if local.own_node_group },
    var.security_group_additional_rules,
    var.cluster_security_group_additional_rules,
  )
  node_rules = merge(
    {
      ingress_cluster_443      = { type = "ingress", from_port = 443, to_port = 443, source_cluster_security_group = true }
      ingress_cluster_kubelet  = { type = "ingress", from_port = 10250, to_port = 10250, source_cluster_security_group = true }
      ingress_self_coredns_tcp = { type = "ingress", from_port = 53, to_port = 53, self = true }
      ingress_self_coredns_udp = { type = "ingress", from_port = 53, to_port = 53, self = true, protocol = "udp" }
    },
    { for key, rule in {
      ingress_nodes_ephemeral       = { type = "ingress", from_port = 1025, to_port = 65535, self = true }
      ingress_cluster_4443_webhook  = { type = "ingress", from_port = 4443, to_port = 4443, source_cluster_security_group = true }
      ingress_cluster_6443_webhook  = { type = "ingress", from_port = 6443, to_port = 6443, source_cluster_security_group = true }
      ingress_cluster_8443_webhook  = { type = "ingress", from_port = 8443, to_port = 8443, source_cluster_security_group = true }
      ingress_cluster_9443_webhook  = { type = "ingress", from_port = 9443, to_port = 9443, source_cluster_security_group = true }
      ingress_cluster_10251_webhook = { type = "ingress", from_port = 10251, to_port = 10251, source_cluster_security_group = true }
      egress_all                    = { type = "egress", from_port = 0, to_port = 0, protocol = "-1", cidr_blocks = ["0.0.0.0/0"] }
    } : key => rule if var.node_security_group_enable_recommended_rules },
    var.node_security_group_additional_rules,
  )
}

resource "aws_security_group" "cluster" {
  count       = local.own_group ? 1 : 0
  region      = var.region
  name_prefix = "${local.name}-cluster-"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${local.name}-cluster" })
}

resource "aws_security_group_rule" "cluster" {
  for_each                 = { for key, rule in local.cluster_rules : key => rule if local.own_group }
  region                   = var.region
  security_group_id        = aws_security_group.cluster[0].id
  type                     = try(each.value.type, "ingress")
  protocol                 = try(each.value.protocol, "tcp")
  from_port                = try(each.value.from_port, null)
  to_port                  = try(each.value.to_port, null)
  cidr_blocks              = try(each.value.cidr_blocks, null)
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_node_security_group, false) ? local.node_group : try(each.value.source_security_group_id, null)
}

resource "aws_security_group" "node" {
  count       = local.own_node_group ? 1 : 0
  region      = var.region
  name_prefix = "${coalesce(var.node_security_group_name, "${local.name}-node")}-"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = coalesce(var.node_security_group_name, "${local.name}-node") }, var.node_security_group_tags)
}

resource "aws_security_group_rule" "node" {
  for_each                 = { for key, rule in local.node_rules : key => rule if local.own_node_group }
  region                   = var.region
  security_group_id        = aws_security_group.node[0].id
  type                     = try(each.value.type, "ingress")
  protocol                 = try(each.value.protocol, "tcp")
  from_port                = try(each.value.from_port, null)
  to_port                  = try(each.value.to_port, null)
  cidr_blocks              = try(each.value.cidr_blocks, null)
  self                     = try(each.value.self, null)
  source_security_group_id = try(each.value.source_cluster_security_group, false) ? local.cluster_group : try(each.value.source_security_group_id, null)
}
