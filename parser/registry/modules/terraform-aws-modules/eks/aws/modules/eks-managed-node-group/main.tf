# One managed group of nodes, its launch template and its role.
locals {
  own_group = var.create && var.create_security_group && (
  length(var.security_group_ingress_rules) > 0 || length(var.security_group_egress_rules) > 0)
  template = var.create && var.create_launch_template && var.use_custom_launch_template
  security_groups = compact(concat(
    [for group in aws_security_group.this : group.id], [var.cluster_primary_security_group_id], var.vpc_security_group_ids,
  ))
}

resource "aws_eks_node_group" "this" {
  count                  = var.create ? 1 : 0
  region                 = var.region
  cluster_name           = var.cluster_name
  node_group_name        = var.use_name_prefix ? null : var.name
  node_group_name_prefix = var.use_name_prefix ? "${var.name}-" : null
  node_role_arn          = var.create_iam_role ? aws_iam_role.this[0].arn : var.iam_role_arn
  subnet_ids             = var.subnet_ids
  instance_types         = var.instance_types
  capacity_type          = var.capacity_type

  scaling_config {
    min_size     = var.min_size
    max_size     = var.max_size
    desired_size = var.desired_size
  }

  dynamic "launch_template" {
    for_each = var.use_custom_launch_template ? [true] : []
    content {
      id = local.template ? aws_launch_template.this[0].id : var.launch_template_id
    }
  }

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_iam_role" "this" {
  count       = var.create && var.create_iam_role ? 1 : 0
  name_prefix = "${var.name}-eks-node-group-"
  tags        = var.tags
}

resource "aws_launch_template" "this" {
  count                  = local.template ? 1 : 0
  region                 = var.region
  name_prefix            = "${var.name}-"
  image_id               = var.ami_id
  key_name               = var.key_name
  vpc_security_group_ids = local.security_groups
  tags                   = var.tags
}

resource "aws_security_group" "this" {
  count       = local.own_group ? 1 : 0
  region      = var.region
  name_prefix = "${var.name}-"
  vpc_id      = data.aws_subnet.this[0].vpc_id
  tags        = merge(var.tags, { Name = var.name })
}

data "aws_subnet" "this" {
  count  = local.own_group ? 1 : 0
  region = var.region
  id     = try(element(var.subnet_ids, 0), null)
}
