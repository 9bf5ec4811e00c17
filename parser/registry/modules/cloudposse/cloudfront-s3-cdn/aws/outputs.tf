output "cf_id" {
  value = try(aws_cloudfront_distribution.default[0].id, "")
}

output "cf_arn" {
  value = try(aws_cloudfront_distribution.default[0].arn, "")
}

output "cf_status" {
  value = try(aws_cloudfront_distribution.default[0].status, "")
}

output "cf_domain_name" {
  value = try(aws_cloudfront_distribution.default[0].domain_name, "")
}

output "cf_etag" {
  value = try(aws_cloudfront_distribution.default[0].etag, "")
}

output "cf_hosted_zone_id" {
  value = try(aws_cloudfront_distribution.default[0].hosted_zone_id, "")
}

output "cf_identity_iam_arn" {
  value = try(aws_cloudfront_origin_access_identity.default[0].iam_arn, "")
}

output "cf_access_control_id" {
  value = try(aws_cloudfront_origin_access_control.default[0].id, "")
}

output "cf_primary_origin_id" {
  value = module.this.id
}

output "s3_bucket" {
  value = local.bucket
}

output "s3_bucket_arn" {
  value = local.arn
}

output "s3_bucket_domain_name" {
  value = local.domain
}

output "s3_bucket_policy" {
  value = join("", aws_s3_bucket_policy.default[*].policy)
}

output "logs" {
  value = module.logs
}

output "aliases" {
  value = var.aliases
}
