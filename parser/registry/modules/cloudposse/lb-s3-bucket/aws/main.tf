# A bucket for the logs of load balancers of the same region, by the module for buckets of logs.

data "aws_elb_service_account" "default" {
  count = module.this.enabled ? 1 : 0
}

data "aws_iam_policy_document" "default" {
  count = module.this.enabled ? 1 : 0

  statement {
    actions   = ["s3:PutObject"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = data.aws_elb_service_account.default[*].arn
    }
  }
}

module "s3_bucket" {
  source = "cloudposse/s3-log-storage/aws"

  bucket_name                   = var.bucket_name
  acl                           = var.acl
  force_destroy                 = var.force_destroy
  versioning_enabled            = var.versioning_enabled
  s3_object_ownership           = var.s3_object_ownership
  source_policy_documents       = data.aws_iam_policy_document.default[*].json
  allow_ssl_requests_only       = var.allow_ssl_requests_only
  access_log_bucket_name        = var.access_log_bucket_name
  access_log_bucket_prefix      = var.access_log_bucket_prefix
  lifecycle_configuration_rules = var.lifecycle_configuration_rules
  lifecycle_prefix              = var.lifecycle_prefix

  context = module.this.context
}
