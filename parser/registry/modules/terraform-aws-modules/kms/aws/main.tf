# One key: a KMS key, a key of outside material, or the replica of either in another region.

locals {
  kind = (
    var.create_replica_external ? "replica of outside material" :
    var.create_replica ? "replica" :
    var.create_external ? "outside material" : "key"
  )
}

resource "aws_kms_key" "this" {
  count = var.create && local.kind == "key" ? 1 : 0

  region              = var.region
  multi_region        = var.multi_region
  is_enabled          = var.is_enabled
  key_usage           = var.key_usage
  enable_key_rotation = var.enable_key_rotation
  custom_key_store_id = var.custom_key_store_id
  description         = var.description
  policy              = local.policy
  tags                = var.tags
}

resource "aws_kms_external_key" "this" {
  count = var.create && local.kind == "outside material" ? 1 : 0

  region       = var.region
  multi_region = var.multi_region
  enabled      = var.is_enabled
  description  = var.description
  policy       = local.policy
  tags         = var.tags
}

resource "aws_kms_replica_key" "this" {
  count = var.create && local.kind == "replica" ? 1 : 0

  region          = var.region
  primary_key_arn = var.primary_key_arn
  enabled         = var.is_enabled
  description     = var.description
  policy          = local.policy
  tags            = var.tags
}

resource "aws_kms_replica_external_key" "this" {
  count = var.create && local.kind == "replica of outside material" ? 1 : 0

  region          = var.region
  primary_key_arn = var.primary_external_key_arn
  enabled         = var.is_enabled
  description     = var.description
  policy          = local.policy
  tags            = var.tags
}

resource "aws_kms_alias" "this" {
  for_each = { for key, alias in merge({ for name in var.aliases : name => { name = name } }, var.computed_aliases) : key => alias if var.create }

  region        = var.region
  name          = var.aliases_use_name_prefix ? null : "alias/${each.value.name}"
  name_prefix   = var.aliases_use_name_prefix ? "alias/${each.value.name}-" : null
  target_key_id = local.id
}

resource "aws_kms_grant" "this" {
  for_each = var.create && var.grants != null ? var.grants : {}

  region            = var.region
  key_id            = local.id
  grantee_principal = each.value.grantee_principal
  operations        = try(each.value.operations, null)
}

locals {
  id = try(
    aws_kms_key.this[0].key_id,
    aws_kms_external_key.this[0].id,
    aws_kms_replica_key.this[0].key_id,
    aws_kms_replica_external_key.this[0].key_id,
    null
  )
  arn = try(
    aws_kms_key.this[0].arn,
    aws_kms_external_key.this[0].arn,
    aws_kms_replica_key.this[0].arn,
    aws_kms_replica_external_key.this[0].arn,
    null
  )
}
