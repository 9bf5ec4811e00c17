locals {
  # Whether the bucket gets a policy: each of these adds a part to it.
  policy_parts = [
    var.attach_policy,
    var.attach_access_log_delivery_policy,
    var.attach_analytics_destination_policy,
    var.attach_cloudtrail_log_delivery_policy,
    var.attach_deny_incorrect_encryption_headers,
    var.attach_deny_incorrect_kms_key_sse,
    var.attach_deny_insecure_transport_policy,
    var.attach_deny_ssec_encrypted_object_uploads,
    var.attach_deny_unencrypted_object_uploads,
    var.attach_elb_log_delivery_policy,
    var.attach_inventory_destination_policy,
    var.attach_lb_log_delivery_policy,
    var.attach_require_latest_tls_policy,
    var.attach_waf_log_delivery_policy,
  ]
}

resource "aws_s3_bucket_policy" "this" {
  count = var.create_bucket && anytrue(local.policy_parts) ? 1 : 0

  region = var.region
  bucket = local.bucket
  policy = data.aws_iam_policy_document.combined[0].json
}

# One statement stands for all parts: it has what they are given.
data "aws_iam_policy_document" "combined" {
  count = var.create_bucket && anytrue(local.policy_parts) ? 1 : 0

  source_policy_documents = var.attach_policy ? compact([var.policy]) : []

  statement {
    actions   = ["s3:PutObject"]
    resources = ["${try(aws_s3_bucket.this[0].arn, aws_s3_directory_bucket.this[0].arn, "")}/*"]

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values = compact(concat(
        var.access_log_delivery_policy_source_buckets,
        [var.inventory_source_bucket_arn, var.analytics_source_bucket_arn],
      ))
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = var.access_log_delivery_policy_source_accounts
    }

    condition {
      test     = "ForAnyValue:StringEquals"
      variable = "s3:x-amz-server-side-encryption-aws-kms-key-id"
      values   = compact([var.allowed_kms_key_arn])
    }
  }
}
