resource "aws_s3_object" "this" {
  count = var.create ? 1 : 0

  region                 = var.region
  bucket                 = var.bucket
  key                    = var.key
  storage_class          = try(upper(var.storage_class), null)
  server_side_encryption = var.server_side_encryption
  kms_key_id             = var.kms_key_id
  tags                   = var.tags
}
