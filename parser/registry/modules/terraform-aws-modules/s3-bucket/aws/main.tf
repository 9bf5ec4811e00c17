# A bucket and what sets it up. A directory bucket stands in one zone and has neither versions nor replication.

locals {
  general = var.create_bucket && !var.is_directory_bucket
  bucket  = try(aws_s3_bucket.this[0].id, aws_s3_directory_bucket.this[0].bucket, null)
}

resource "aws_s3_bucket" "this" {
  count = local.general ? 1 : 0

  region              = var.region
  bucket              = var.bucket
  bucket_prefix       = var.bucket_prefix
  object_lock_enabled = var.object_lock_enabled
  force_destroy       = var.force_destroy
  tags                = var.tags
}

resource "aws_s3_directory_bucket" "this" {
  count = var.create_bucket && var.is_directory_bucket ? 1 : 0

  region          = var.region
  bucket          = "${var.bucket}--${var.availability_zone_id}--x-s3"
  data_redundancy = var.data_redundancy

  location {
    name = var.availability_zone_id
    type = var.location_type
  }
}

resource "aws_s3_bucket_versioning" "this" {
  count = local.general && length(var.versioning) > 0 ? 1 : 0

  region = var.region
  bucket = aws_s3_bucket.this[0].id

  # It is said as enabled = true, as status = true or as status = "Enabled", and is on where only other keys are set.
  versioning_configuration {
    status = try(
      local.words[lower(var.versioning["enabled"])],
      local.words[lower(var.versioning["status"])],
      title(lower(var.versioning["status"])),
      "Enabled"
    )
  }
}

locals {
  words    = { "true" = "Enabled", "false" = "Suspended" }
  switches = { "true" = "Enabled", "false" = "Disabled" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  count = var.create_bucket && length(keys(var.server_side_encryption_configuration)) > 0 ? 1 : 0

  region = var.region
  bucket = local.bucket

  dynamic "rule" {
    for_each = try(flatten([var.server_side_encryption_configuration["rule"]]), [])

    content {
      bucket_key_enabled = try(rule.value.bucket_key_enabled, null)

      dynamic "apply_server_side_encryption_by_default" {
        for_each = try([rule.value.apply_server_side_encryption_by_default], [])
        iterator = default

        content {
          sse_algorithm     = default.value.sse_algorithm
          kms_master_key_id = try(default.value.kms_master_key_id, null)
        }
      }
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  count = var.create_bucket && length(local.lifecycle_rules) > 0 ? 1 : 0

  region = var.region
  bucket = local.bucket

  dynamic "rule" {
    for_each = local.lifecycle_rules

    content {
      id     = try(rule.value.id, null)
      status = try(local.switches[lower(rule.value.enabled)], local.switches[lower(rule.value.status)], title(lower(rule.value.status)))

      dynamic "expiration" {
        for_each = try(flatten([rule.value.expiration]), [])

        content {
          date                         = try(expiration.value.date, null)
          days                         = try(expiration.value.days, null)
          expired_object_delete_marker = try(expiration.value.expired_object_delete_marker, null)
        }
      }

      dynamic "transition" {
        for_each = try(flatten([rule.value.transition]), [])

        content {
          date          = try(transition.value.date, null)
          days          = try(transition.value.days, null)
          storage_class = try(transition.value.storage_class, null)
        }
      }

      dynamic "noncurrent_version_expiration" {
        for_each = try(flatten([rule.value.noncurrent_version_expiration]), [])
        iterator = expiration

        content {
          noncurrent_days = try(expiration.value.days, expiration.value.noncurrent_days, null)
        }
      }

      dynamic "noncurrent_version_transition" {
        for_each = try(flatten([rule.value.noncurrent_version_transition]), [])
        iterator = transition

        content {
          noncurrent_days = try(transition.value.days, transition.value.noncurrent_days, null)
          storage_class   = try(transition.value.storage_class, null)
        }
      }

      dynamic "abort_incomplete_multipart_upload" {
        for_each = try([rule.value.abort_incomplete_multipart_upload_days], [])
        iterator = abort

        content {
          days_after_initiation = abort.value
        }
      }
    }
  }
}

locals {
  # From Terragrunt, inputs of any type can come as JSON.
  lifecycle_rules = try(jsondecode(var.lifecycle_rule), var.lifecycle_rule)
}

resource "aws_s3_bucket_logging" "this" {
  count = local.general && length(keys(var.logging)) > 0 ? 1 : 0

  region        = var.region
  bucket        = aws_s3_bucket.this[0].id
  target_bucket = var.logging["target_bucket"]
  target_prefix = try(var.logging["target_prefix"], null)
}

resource "aws_s3_bucket_public_access_block" "this" {
  count = local.general && var.attach_public_policy ? 1 : 0

  region                  = var.region
  bucket                  = aws_s3_bucket.this[0].id
  block_public_acls       = var.block_public_acls
  block_public_policy     = var.block_public_policy
  ignore_public_acls      = var.ignore_public_acls
  restrict_public_buckets = var.restrict_public_buckets
}

resource "aws_s3_bucket_website_configuration" "this" {
  count = local.general && length(keys(var.website)) > 0 ? 1 : 0

  region = var.region
  bucket = aws_s3_bucket.this[0].id
}

resource "aws_s3_bucket_acl" "this" {
  count = local.general && (var.acl != null && var.acl != "null" || length(try(jsondecode(var.grant), var.grant)) > 0) ? 1 : 0

  region = var.region
  bucket = aws_s3_bucket.this[0].id
  acl    = var.acl == "null" ? null : var.acl
}
