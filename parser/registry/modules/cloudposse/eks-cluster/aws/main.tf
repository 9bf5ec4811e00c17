# The control plane of a cluster. What its nodes run on is made by other modules.

locals {
  own_role = module.this.enabled && var.create_eks_service_role
  role     = local.own_role ? one(aws_iam_role.default[*].arn) : var.eks_cluster_service_role_arn
  own_key  = module.this.enabled && var.cluster_encryption_config_enabled && var.cluster_encryption_config_kms_key_id == ""
  key      = local.own_key ? one(aws_kms_key.cluster[*].arn) : var.cluster_encryption_config_kms_key_id
  group    = try(aws_eks_cluster.default[0].vpc_config[0].cluster_security_group_id, null)
}

module "label" {
  source = "cloudposse/label/null"

  attributes = var.cluster_attributes
  context    = module.this.context
}

resource "aws_eks_cluster" "default" {
  count = module.this.enabled ? 1 : 0

  region                    = var.region
  name                      = module.label.id
  version                   = var.kubernetes_version
  role_arn                  = local.role
  enabled_cluster_log_types = var.enabled_cluster_log_types
  deletion_protection       = var.deletion_protection_enabled
  tags                      = module.label.tags

  vpc_config {
    subnet_ids              = var.subnet_ids
    security_group_ids      = concat(var.associated_security_group_ids, aws_security_group.default[*].id)
    endpoint_private_access = var.endpoint_private_access
    endpoint_public_access  = var.endpoint_public_access
    public_access_cidrs     = var.public_access_cidrs
  }

  access_config {
    authentication_mode                         = try(var.access_config.authentication_mode, "API")
    bootstrap_cluster_creator_admin_permissions = try(var.access_config.bootstrap_cluster_creator_admin_permissions, false)
  }

  dynamic "encryption_config" {
    for_each = var.cluster_encryption_config_enabled ? [true] : []

    content {
      resources = var.cluster_encryption_config_resources

      provider {
        key_arn = local.key
      }
    }
  }

  dynamic "kubernetes_network_config" {
    for_each = var.service_ipv4_cidr != null || var.kubernetes_network_ipv6_enabled ? [true] : []

    content {
      service_ipv4_cidr = var.kubernetes_network_ipv6_enabled ? null : var.service_ipv4_cidr
      ip_family         = var.kubernetes_network_ipv6_enabled ? "ipv6" : null
    }
  }

  dynamic "upgrade_policy" {
    for_each = var.upgrade_policy == null ? [] : [var.upgrade_policy]

    content {
      support_type = try(upgrade_policy.value.support_type, null)
    }
  }

  dynamic "zonal_shift_config" {
    for_each = var.zonal_shift_config == null ? [] : [var.zonal_shift_config]

    content {
      enabled = try(zonal_shift_config.value.enabled, null)
    }
  }
}

resource "aws_cloudwatch_log_group" "default" {
  count = module.this.enabled && length(var.enabled_cluster_log_types) > 0 ? 1 : 0

  region            = var.region
  name              = "/aws/eks/${module.label.id}/cluster"
  retention_in_days = var.cluster_log_retention_period
  kms_key_id        = var.cloudwatch_log_group_kms_key_id
  tags              = module.label.tags
}

resource "aws_kms_key" "cluster" {
  count = local.own_key ? 1 : 0

  region              = var.region
  enable_key_rotation = var.cluster_encryption_config_kms_key_enable_key_rotation
  policy              = var.cluster_encryption_config_kms_key_policy
  tags                = module.label.tags
}

resource "aws_kms_alias" "cluster" {
  count = local.own_key ? 1 : 0

  region        = var.region
  name          = "alias/${module.label.id}"
  target_key_id = aws_kms_key.cluster[0].key_id
}

resource "aws_iam_role" "default" {
  count = local.own_role ? 1 : 0

  name = module.label.id
  tags = module.label.tags
}

resource "aws_iam_openid_connect_provider" "default" {
  count = module.this.enabled && var.oidc_provider_enabled ? 1 : 0

  url            = aws_eks_cluster.default[0].identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_eks_addon" "cluster" {
  for_each = { for addon in var.addons : addon.addon_name => addon if module.this.enabled }

  region                   = var.region
  cluster_name             = aws_eks_cluster.default[0].name
  addon_name               = each.key
  addon_version            = try(each.value.addon_version, null)
  service_account_role_arn = try(each.value.service_account_role_arn, null)
}

resource "aws_eks_access_entry" "map" {
  for_each = { for principal, entry in var.access_entry_map : principal => entry if module.this.enabled }

  region        = var.region
  cluster_name  = aws_eks_cluster.default[0].id
  principal_arn = each.key
  type          = try(each.value.type, "STANDARD")
}

resource "aws_eks_access_entry" "standard" {
  count = module.this.enabled ? length(var.access_entries) : 0

  region        = var.region
  cluster_name  = aws_eks_cluster.default[0].id
  principal_arn = try(var.access_entries[count.index].principal_arn, null)
  type          = "STANDARD"
}
