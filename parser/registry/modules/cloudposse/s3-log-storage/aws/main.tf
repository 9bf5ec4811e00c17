# A bucket for logs, by the module for buckets with other defaults.

module "bucket_name" {
  source = "cloudposse/label/null"

  id_length_limit = 63
  context         = module.this.context
}

locals {
  name    = var.bucket_name != null && var.bucket_name != "" ? var.bucket_name : module.bucket_name.id
  queued  = module.this.enabled && var.bucket_notifications_enabled && var.bucket_notifications_type == "SQS"
  logging = [for bucket in [var.access_log_bucket_name] : { bucket_name = bucket, prefix = "${var.access_log_bucket_prefix != null ? var.access_log_bucket_prefix : "logs/"}${local.name}/" } if bucket != ""]
}

module "aws_s3_bucket" {
  source = "cloudposse/s3-bucket/aws"

  bucket_name                   = local.name
  acl                           = var.acl
  grants                        = var.grants
  force_destroy                 = var.force_destroy
  versioning_enabled            = var.versioning_enabled
  source_policy_documents       = var.source_policy_documents
  lifecycle_configuration_rules = var.lifecycle_configuration_rules
  logging                       = local.logging
  sse_algorithm                 = var.sse_algorithm
  kms_master_key_arn            = var.kms_master_key_arn
  bucket_key_enabled            = var.bucket_key_enabled
  s3_object_ownership           = var.s3_object_ownership
  object_lock_configuration     = var.object_lock_configuration
  allow_encrypted_uploads_only  = var.allow_encrypted_uploads_only
  allow_ssl_requests_only       = var.allow_ssl_requests_only
  block_public_acls             = var.block_public_acls
  block_public_policy           = var.block_public_policy
  ignore_public_acls            = var.ignore_public_acls
  restrict_public_buckets       = var.restrict_public_buckets

  context = module.this.context
}

resource "aws_sqs_queue" "notifications" {
  count = local.queued ? 1 : 0

  name = module.this.id
}

resource "aws_s3_bucket_notification" "bucket_notification" {
  count = local.queued ? 1 : 0

  bucket = module.aws_s3_bucket.bucket_id

  queue {
    queue_arn     = aws_sqs_queue.notifications[0].arn
    events        = ["s3:ObjectCreated:*"]
    filter_prefix = var.bucket_notifications_prefix
  }
}
