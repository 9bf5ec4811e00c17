# What terraform-aws-modules/eks/aws creates: a cluster with its key, logs, security groups, add-ons and nodes.
locals {
  name          = try(coalesce(var.name, var.cluster_name), "")
  version       = try(coalesce(var.kubernetes_version, var.cluster_version), null)
  subnets       = length(var.subnet_ids) > 0 ? var.subnet_ids : var.subnets
  addons        = merge(var.addons, var.cluster_addons)
  own_group     = var.create && var.create_security_group && var.create_cluster_security_group
  cluster_group = local.own_group ? aws_security_group.cluster[0].id : try(coalesce(var.security_group_id, var.cluster_security_group_id), null)
  encryption    = var.encryption_config != null && length(var.cluster_encryption_config) > 0
}

resource "aws_eks_cluster" "this" {
  count               = var.create ? 1 : 0
  region              = var.region
  name                = local.name
  version             = local.version
  role_arn            = var.create_iam_role ? aws_iam_role.this[0].arn : var.iam_role_arn
  deletion_protection = var.deletion_protection

  vpc_config {
    subnet_ids = length(var.control_plane_subnet_ids) > 0 ? var.control_plane_subnet_ids : local.subnets
    security_group_ids = compact(distinct(concat(
      var.additional_security_group_ids, var.cluster_additional_security_group_ids, [local.cluster_group],
    )))
    endpoint_private_access = try(coalesce(var.endpoint_private_access, var.cluster_endpoint_private_access), true)
    endpoint_public_access  = try(coalesce(var.endpoint_public_access, var.cluster_endpoint_public_access), false)
  }

  dynamic "compute_config" {
    for_each = [for config in [var.compute_config, var.cluster_compute_config] : config if config != null]
    content {
      enabled    = try(compute_config.value.enabled, null)
      node_pools = try(compute_config.value.node_pools, null)
    }
  }

  dynamic "encryption_config" {
    for_each = local.encryption ? [true] : []
    content {
      resources = try(var.encryption_config.resources, var.cluster_encryption_config.resources, ["secrets"])
      provider {
        key_arn = (var.create_kms_key ? module.kms.key_arn :
        try(var.encryption_config.provider_key_arn, var.cluster_encryption_config.provider_key_arn, null))
      }
    }
  }

  tags = merge(var.tags, var.cluster_tags)
}

# The key of the cluster's secrets.
module "kms" {
  source      = "terraform-aws-modules/kms/aws"
  create      = var.create && var.create_kms_key && local.encryption
  region      = var.region
  description = "${local.name} cluster encryption key"
  tags        = var.tags
}

resource "aws_cloudwatch_log_group" "this" {
  count             = var.create && var.create_cloudwatch_log_group ? 1 : 0
  region            = var.region
  name              = "/aws/eks/${local.name}/cluster"
  retention_in_days = var.cloudwatch_log_group_retention_in_days
  kms_key_id        = var.cloudwatch_log_group_kms_key_id
  tags              = merge(var.tags, { Name = "/aws/eks/${local.name}/cluster" })
}

resource "aws_iam_role" "this" {
  count = var.create && var.create_iam_role ? 1 : 0
  name  = coalesce(var.iam_role_name, "${local.name}-cluster")
  tags  = var.tags
}

resource "aws_iam_openid_connect_provider" "oidc_provider" {
  count          = var.create && var.enable_irsa ? 1 : 0
  client_id_list = ["sts.amazonaws.com"]
  url            = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
  tags           = var.tags
}

resource "aws_eks_addon" "this" {
  for_each     = { for key, addon in local.addons : key => addon if var.create && !try(addon.before_compute, false) }
  region       = var.region
  cluster_name = aws_eks_cluster.this[0].id
  addon_name   = try(coalesce(each.value.name, each.key), each.key)
  tags         = var.tags
}

resource "aws_eks_addon" "before_compute" {
  for_each     = { for key, addon in local.addons : key => addon if var.create && try(addon.before_compute, false) }
  region       = var.region
  cluster_name = aws_eks_cluster.this[0].id
  addon_name   = try(coalesce(each.value.name, each.key), each.key)
  tags         = var.tags
}

resource "aws_eks_access_entry" "this" {
  for_each = merge(
    { for key, entry in var.access_entries : key => try(entry.principal_arn, null) if var.create },
    var.create && var.enable_cluster_creator_admin_permissions ? { cluster_creator = data.aws_iam_session_context.current[0].issuer_arn } : {},
  )
  region        = var.region
  cluster_name  = aws_eks_cluster.this[0].id
  principal_arn = each.value
  tags          = var.tags
}

data "aws_caller_identity" "current" {
  count = var.create && var.enable_cluster_creator_admin_permissions ? 1 : 0
}

data "aws_iam_session_context" "current" {
  count = var.create && var.enable_cluster_creator_admin_permissions ? 1 : 0
  arn   = data.aws_caller_identity.current[0].arn
}
