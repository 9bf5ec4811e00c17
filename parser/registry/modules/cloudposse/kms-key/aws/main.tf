# One KMS key with an alias. The module makes the primary of a multi-region key, never a replica.

resource "aws_kms_key" "default" {
  count = module.this.enabled ? 1 : 0

  multi_region             = var.multi_region
  enable_key_rotation      = var.enable_key_rotation
  deletion_window_in_days  = var.deletion_window_in_days
  key_usage                = var.key_usage
  customer_master_key_spec = var.customer_master_key_spec
  policy                   = var.policy
  description              = var.description
  tags                     = module.this.tags
}

resource "aws_kms_alias" "default" {
  count = module.this.enabled ? 1 : 0

  name          = var.alias != "" ? var.alias : "alias/${module.this.id}"
  target_key_id = aws_kms_key.default[0].id
}
