resource "aws_elasticache_serverless_cache" "this" {
  count = var.create ? 1 : 0

  region                   = var.region
  name                     = var.cache_name
  engine                   = var.engine
  major_engine_version     = var.major_engine_version
  kms_key_id               = var.kms_key_id
  security_group_ids       = var.security_group_ids
  subnet_ids               = var.subnet_ids
  snapshot_arns_to_restore = var.snapshot_arns_to_restore
  snapshot_retention_limit = var.snapshot_retention_limit
  user_group_id            = var.user_group_id
  tags                     = var.tags
}
