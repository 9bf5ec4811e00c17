module "origin_label" {
  source = "cloudposse/label/null"

  attributes = var.extra_origin_attributes
  context    = module.this.context
}

locals {
  log_bucket = var.access_log_bucket_name != null ? var.access_log_bucket_name : var.s3_access_log_bucket_name
  log_access = var.s3_access_logging_enabled != null ? var.s3_access_logging_enabled : local.log_bucket != ""
}

resource "aws_s3_bucket" "origin" {
  count = local.own_bucket ? 1 : 0

  bucket        = module.origin_label.id
  force_destroy = var.origin_force_destroy
  tags          = module.origin_label.tags

  dynamic "logging" {
    for_each = local.log_access ? [true] : []

    content {
      target_bucket = local.log_bucket
      target_prefix = var.s3_access_log_prefix != "" ? var.s3_access_log_prefix : "logs/${module.this.id}/"
    }
  }

  dynamic "website" {
    for_each = var.website_enabled ? [true] : []

    content {
      index_document           = var.redirect_all_requests_to == "" ? var.index_document : null
      error_document           = var.redirect_all_requests_to == "" ? var.error_document : null
      redirect_all_requests_to = var.redirect_all_requests_to == "" ? null : var.redirect_all_requests_to
    }
  }
}

data "aws_s3_bucket" "origin" {
  count = module.this.enabled && var.origin_bucket != null ? 1 : 0

  bucket = var.origin_bucket
}

# Older releases had a switch for versions, which was off unless it was set.
resource "aws_s3_bucket_versioning" "origin" {
  count = local.own_bucket ? 1 : 0

  bucket = aws_s3_bucket.origin[0].id

  versioning_configuration {
    status = var.versioning_enabled == null ? var.bucket_versioning : var.versioning_enabled ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "origin" {
  count = local.own_bucket && var.encryption_enabled ? 1 : 0

  bucket = aws_s3_bucket.origin[0].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_ownership_controls" "origin" {
  count = local.own_bucket ? 1 : 0

  bucket = aws_s3_bucket.origin[0].id

  rule {
    object_ownership = var.s3_object_ownership
  }
}

resource "aws_s3_bucket_public_access_block" "origin" {
  count = local.own_bucket || module.this.enabled && var.override_origin_bucket_policy ? 1 : 0

  bucket                  = local.bucket
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = var.block_origin_public_access_enabled
  restrict_public_buckets = var.block_origin_public_access_enabled
}

resource "aws_s3_bucket_policy" "default" {
  count = local.own_bucket || module.this.enabled && var.override_origin_bucket_policy ? 1 : 0

  bucket = local.bucket
  policy = data.aws_iam_policy_document.combined[0].json
}

data "aws_iam_policy_document" "combined" {
  count = module.this.enabled ? 1 : 0

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${local.arn}/*"]

    principals {
      type        = local.by_control ? "Service" : "AWS"
      identifiers = local.by_control ? ["cloudfront.amazonaws.com"] : compact(concat([var.cloudfront_origin_access_identity_iam_arn], aws_cloudfront_origin_access_identity.default[*].iam_arn))
    }
  }
}

module "logs" {
  source = "cloudposse/s3-log-storage/aws"

  enabled                 = local.logged && var.cloudfront_access_log_create_bucket
  attributes              = var.extra_logs_attributes
  force_destroy           = var.origin_force_destroy
  versioning_enabled      = var.log_versioning_enabled
  lifecycle_prefix        = var.cloudfront_access_log_prefix
  acl                     = null
  allow_ssl_requests_only = true

  context = module.this.context
}

data "aws_s3_bucket" "cf_logs" {
  count = local.logged && !var.cloudfront_access_log_create_bucket ? 1 : 0

  bucket = var.cloudfront_access_log_bucket_name
}
