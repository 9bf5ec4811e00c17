# A bucket and what sets it up.

locals {
  bucket = join("", aws_s3_bucket.default[*].id)
  name   = var.bucket_name != null && var.bucket_name != "" ? var.bucket_name : module.this.id

  with_policy = anytrue([
    var.allow_ssl_requests_only, var.allow_encrypted_uploads_only, length(var.s3_replication_source_roles) > 0,
    length(var.privileged_principal_arns) > 0, length(var.source_policy_documents) > 0, length(var.source_ip_allow_list) > 0,
  ])
}

resource "aws_s3_bucket" "default" {
  count = module.this.enabled ? 1 : 0

  bucket              = local.name
  force_destroy       = var.force_destroy
  object_lock_enabled = var.object_lock_configuration != null
  tags                = module.this.tags
}

resource "aws_s3_directory_bucket" "default" {
  count = var.create_s3_directory_bucket ? 1 : 0

  bucket = "${local.name}-${var.availability_zone_id}"

  location {
    name = var.availability_zone_id
  }
}

resource "aws_s3_bucket_versioning" "default" {
  count = module.this.enabled ? 1 : 0

  bucket = local.bucket

  versioning_configuration {
    status = var.versioning_enabled ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "default" {
  count = module.this.enabled ? 1 : 0

  bucket = local.bucket

  rule {
    bucket_key_enabled = var.bucket_key_enabled

    apply_server_side_encryption_by_default {
      sse_algorithm     = var.sse_algorithm
      kms_master_key_id = var.kms_master_key_arn
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "default" {
  count = module.this.enabled && var.object_lock_configuration != null ? 1 : 0

  bucket = local.bucket

  rule {
    default_retention {
      mode  = try(var.object_lock_configuration.mode, null)
      days  = try(var.object_lock_configuration.days, null)
      years = try(var.object_lock_configuration.years, null)
    }
  }
}

resource "aws_s3_bucket_accelerate_configuration" "default" {
  count = module.this.enabled && var.transfer_acceleration_enabled ? 1 : 0

  bucket = local.bucket
  status = "Enabled"
}

resource "aws_s3_bucket_logging" "default" {
  for_each = toset(module.this.enabled && try(length(var.logging), 0) > 0 ? ["enabled"] : [])

  bucket        = local.bucket
  target_bucket = try(var.logging[0].bucket_name, var.logging.bucket_name, null)
  target_prefix = try(var.logging[0].prefix, var.logging.prefix, null)
}

resource "aws_s3_bucket_acl" "default" {
  count = module.this.enabled && var.s3_object_ownership != "BucketOwnerEnforced" ? 1 : 0

  bucket = local.bucket
  acl    = var.acl
}

resource "aws_s3_bucket_ownership_controls" "default" {
  count = module.this.enabled ? 1 : 0

  bucket = local.bucket

  rule {
    object_ownership = var.s3_object_ownership
  }
}

resource "aws_s3_bucket_public_access_block" "default" {
  count = module.this.enabled ? 1 : 0

  bucket                  = local.bucket
  block_public_acls       = var.block_public_acls
  block_public_policy     = var.block_public_policy
  ignore_public_acls      = var.ignore_public_acls
  restrict_public_buckets = var.restrict_public_buckets
}

resource "aws_s3_bucket_policy" "default" {
  count = module.this.enabled && local.with_policy ? 1 : 0

  bucket = local.bucket
  policy = data.aws_iam_policy_document.aggregated_policy[0].json
}

# What the inputs for single cases add to the policy is left out but for who may write as a replica.
data "aws_iam_policy_document" "aggregated_policy" {
  count = module.this.enabled ? 1 : 0

  override_policy_documents = var.source_policy_documents

  dynamic "statement" {
    for_each = length(var.s3_replication_source_roles) > 0 ? [true] : []

    content {
      actions   = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"]
      resources = ["${aws_s3_bucket.default[0].arn}/*"]

      principals {
        type        = "AWS"
        identifiers = var.s3_replication_source_roles
      }
    }
  }
}
