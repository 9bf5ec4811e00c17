resource "aws_security_group" "default" {
  count = module.this.enabled ? 1 : 0

  name   = module.this.id
  vpc_id = var.vpc_id
  tags   = module.this.tags
}

resource "aws_security_group_rule" "ingress_security_groups" {
  count = module.this.enabled ? length(var.security_groups) : 0

  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = var.db_port
  to_port                  = var.db_port
  source_security_group_id = var.security_groups[count.index]
  security_group_id        = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "traffic_inside_security_group" {
  count = module.this.enabled && var.intra_security_group_traffic_enabled ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.db_port
  to_port           = var.db_port
  self              = true
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "ingress_cidr_blocks" {
  count = module.this.enabled && length(var.allowed_cidr_blocks) > 0 ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.db_port
  to_port           = var.db_port
  cidr_blocks       = var.allowed_cidr_blocks
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "ingress_ipv6_cidr_blocks" {
  count = module.this.enabled && length(var.allowed_ipv6_cidr_blocks) > 0 ? 1 : 0

  type              = "ingress"
  protocol          = "tcp"
  from_port         = var.db_port
  to_port           = var.db_port
  ipv6_cidr_blocks  = var.allowed_ipv6_cidr_blocks
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "egress" {
  count = module.this.enabled && var.egress_enabled ? 1 : 0

  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = aws_security_group.default[0].id
}

resource "aws_security_group_rule" "egress_ipv6" {
  count = module.this.enabled && var.egress_enabled ? 1 : 0

  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  ipv6_cidr_blocks  = ["::/0"]
  security_group_id = aws_security_group.default[0].id
}

locals {
  # The zone is a name, or a list with one.
  zone = try(var.zone_id[0], tostring(var.zone_id), "")
}

module "dns_master" {
  source = "cloudposse/route53-cluster-hostname/aws"

  enabled  = module.this.enabled && length(var.zone_id) > 0
  dns_name = var.cluster_dns_name != "" ? var.cluster_dns_name : "master.${module.this.name}"
  zone_id  = local.zone
  records  = concat(aws_rds_cluster.primary[*].endpoint, aws_rds_cluster.secondary[*].endpoint)
  context  = module.this.context
}

module "dns_replicas" {
  source = "cloudposse/route53-cluster-hostname/aws"

  enabled  = module.this.enabled && length(var.zone_id) > 0 && !local.serverless && local.instances > 0
  dns_name = var.reader_dns_name != "" ? var.reader_dns_name : "replicas.${module.this.name}"
  zone_id  = local.zone
  records  = concat(aws_rds_cluster.primary[*].reader_endpoint, aws_rds_cluster.secondary[*].reader_endpoint)
  context  = module.this.context
}
