# A file system with a mount target in each subnet.

resource "aws_efs_file_system" "default" {
  count = module.this.enabled ? 1 : 0

  availability_zone_name          = var.availability_zone_name
  encrypted                       = var.encrypted
  kms_key_id                      = var.kms_key_id
  performance_mode                = var.performance_mode
  throughput_mode                 = var.throughput_mode
  provisioned_throughput_in_mibps = var.provisioned_throughput_in_mibps
  tags                            = module.this.tags
}

resource "aws_efs_mount_target" "default" {
  count = module.this.enabled ? length(var.subnets) : 0

  file_system_id  = aws_efs_file_system.default[0].id
  subnet_id       = var.subnets[count.index]
  security_groups = concat([for id in [module.security_group.id] : id if var.create_security_group], var.associated_security_group_ids)
}

resource "aws_efs_access_point" "default" {
  for_each = { for name, point in var.access_points : name => point if module.this.enabled }

  file_system_id = aws_efs_file_system.default[0].id

  root_directory {
    path = "/${each.key}"
  }
}

resource "aws_efs_backup_policy" "policy" {
  count = module.this.enabled ? 1 : 0

  file_system_id = aws_efs_file_system.default[0].id

  backup_policy {
    status = var.efs_backup_policy_enabled ? "ENABLED" : "DISABLED"
  }
}

resource "aws_efs_file_system_policy" "policy" {
  count = module.this.enabled && length(var.efs_file_system_policy) > 0 ? 1 : 0

  file_system_id = aws_efs_file_system.default[0].id
  policy         = var.efs_file_system_policy
}

module "security_group" {
  source = "cloudposse/security-group/aws"

  enabled                    = module.this.enabled && var.create_security_group
  vpc_id                     = var.vpc_id
  security_group_name        = var.security_group_name
  create_before_destroy      = var.security_group_create_before_destroy
  preserve_security_group_id = var.preserve_security_group_id
  allow_all_egress           = var.allow_all_egress
  rules                      = var.additional_security_group_rules
  rule_matrix = [{
    source_security_group_ids = concat(var.security_groups, var.allowed_security_group_ids)
    cidr_blocks               = var.allowed_cidr_blocks
    ipv6_cidr_blocks          = var.allowed_ipv6_cidr_blocks
    rules                     = [{ key = "in", type = "ingress", from_port = 2049, to_port = 2049, protocol = "tcp" }]
  }]

  context = module.this.context
}

module "dns" {
  source = "cloudposse/route53-cluster-hostname/aws"

  enabled  = module.this.enabled && length(var.zone_id) > 0
  dns_name = var.dns_name != "" ? var.dns_name : module.this.id
  zone_id  = try(var.zone_id[0], tostring(var.zone_id), null)
  ttl      = 60
  records  = ["${join("", aws_efs_file_system.default[*].id)}.efs.${var.region}.amazonaws.com"]

  context = module.this.context
}
