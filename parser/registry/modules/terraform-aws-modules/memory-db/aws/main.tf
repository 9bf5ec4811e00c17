# A MemoryDB cluster, which can be a member of a Multi-Region cluster, with its subnet group and access list.

resource "aws_memorydb_cluster" "this" {
  count = var.create ? 1 : 0

  region      = var.region
  name        = var.use_name_prefix ? null : var.name
  name_prefix = var.use_name_prefix ? "${var.name}-" : null
  description = var.description

  engine                    = var.engine
  engine_version            = var.engine_version
  node_type                 = var.node_type
  num_shards                = var.num_shards
  num_replicas_per_shard    = var.num_replicas_per_shard
  multi_region_cluster_name = var.multi_region_cluster_name

  acl_name                 = var.create_acl ? try(aws_memorydb_acl.this[0].id, null) : var.acl_name
  kms_key_arn              = var.kms_key_arn
  tls_enabled              = var.tls_enabled
  port                     = var.port
  security_group_ids       = var.security_group_ids
  subnet_group_name        = var.create_subnet_group ? try(aws_memorydb_subnet_group.this[0].id, null) : var.subnet_group_name
  sns_topic_arn            = var.sns_topic_arn
  snapshot_arns            = var.snapshot_arns
  snapshot_name            = var.snapshot_name
  snapshot_retention_limit = var.snapshot_retention_limit
  snapshot_window          = var.snapshot_window
  tags                     = var.tags
}

resource "aws_memorydb_acl" "this" {
  count = var.create && var.create_acl ? 1 : 0

  region      = var.region
  name        = var.acl_use_name_prefix ? null : try(coalesce(var.acl_name, var.name), "")
  name_prefix = var.acl_use_name_prefix ? "${try(coalesce(var.acl_name, var.name), "")}-" : null
  tags        = var.tags
}

resource "aws_memorydb_subnet_group" "this" {
  count = var.create && var.create_subnet_group ? 1 : 0

  region      = var.region
  name        = var.subnet_group_use_name_prefix ? null : try(coalesce(var.subnet_group_name, var.name), "")
  name_prefix = var.subnet_group_use_name_prefix ? "${try(coalesce(var.subnet_group_name, var.name), "")}-" : null
  subnet_ids  = var.subnet_ids
  tags        = merge(var.tags, var.subnet_group_tags)
}
