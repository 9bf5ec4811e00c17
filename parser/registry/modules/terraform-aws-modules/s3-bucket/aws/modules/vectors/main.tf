resource "aws_s3vectors_vector_bucket" "this" {
  count = var.create ? 1 : 0

  region             = var.region
  vector_bucket_name = var.vector_bucket_name
  tags               = var.tags

  dynamic "encryption_configuration" {
    for_each = var.encryption_configuration == null ? [] : [var.encryption_configuration]
    iterator = key

    content {
      sse_type    = try(key.value.sse_type, null)
      kms_key_arn = try(key.value.kms_key_arn, null)
    }
  }
}
