locals {
  own_group       = module.this.enabled && (var.use_existing_security_groups == null ? var.create_security_group : !var.use_existing_security_groups)
  given_groups    = concat(var.existing_security_groups, var.associated_security_group_ids)
  security_groups = concat(local.given_groups, [for id in [module.aws_security_group.id] : id if local.own_group])

  # Egress to a few addresses only is how old releases asked for it.
  old_egress = var.egress_cidr_blocks != null && try(join("", var.egress_cidr_blocks), "") != "0.0.0.0/0"
}

module "aws_security_group" {
  source = "cloudposse/security-group/aws"

  enabled                    = local.own_group
  vpc_id                     = var.vpc_id
  target_security_group_id   = var.target_security_group_id
  security_group_name        = var.security_group_name
  create_before_destroy      = var.security_group_create_before_destroy
  preserve_security_group_id = var.preserve_security_group_id
  inline_rules_enabled       = var.inline_rules_enabled
  allow_all_egress           = var.allow_all_egress != null ? var.allow_all_egress : !local.old_egress
  rules                      = var.additional_security_group_rules
  rule_matrix = concat(
    [{
      key                       = "in"
      source_security_group_ids = concat(var.allowed_security_groups, var.allowed_security_group_ids)
      cidr_blocks               = var.allowed_cidr_blocks
      rules                     = [{ key = "in", type = "ingress", from_port = var.port, to_port = var.port, protocol = "tcp" }]
    }],
    [for addresses in [var.egress_cidr_blocks] : {
      key                       = "legacy-egress"
      source_security_group_ids = []
      cidr_blocks               = addresses
      rules                     = [{ key = "out", type = "egress", from_port = 0, to_port = 0, protocol = "-1" }]
    } if local.old_egress],
  )

  context = module.this.context
}

locals {
  # What answers: a serverless cache, a group in cluster mode, or the primary of a group.
  endpoint = try(
    coalesce(
      local.serverless ? aws_elasticache_serverless_cache.default[0].endpoint[0].address : null,
      local.grouped && var.cluster_mode_enabled ? aws_elasticache_replication_group.default[0].configuration_endpoint_address : null,
      local.grouped ? aws_elasticache_replication_group.default[0].primary_endpoint_address : null,
    ),
    null
  )
}

module "dns" {
  source = "cloudposse/route53-cluster-hostname/aws"

  enabled  = module.this.enabled && length(var.zone_id) > 0
  dns_name = var.dns_subdomain != "" ? var.dns_subdomain : module.this.id
  zone_id  = try(var.zone_id[0], tostring(var.zone_id), "")
  ttl      = 60
  records  = [local.endpoint]

  context = module.this.context
}
