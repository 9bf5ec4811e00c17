output "enabled" {
  value = module.this.enabled
}

output "bucket_id" {
  value = join("", aws_s3_bucket.default[*].id)
}

output "bucket_arn" {
  value = join("", aws_s3_bucket.default[*].arn)
}

output "bucket_domain_name" {
  value = join("", aws_s3_bucket.default[*].bucket_domain_name)
}

output "bucket_regional_domain_name" {
  value = join("", aws_s3_bucket.default[*].bucket_regional_domain_name)
}

output "bucket_region" {
  value = join("", aws_s3_bucket.default[*].region)
}

output "bucket_hosted_zone_id" {
  value = one(aws_s3_bucket.default[*].hosted_zone_id)
}

output "bucket_website_domain" {
  value = join("", aws_s3_bucket_website_configuration.default[*].website_domain, aws_s3_bucket_website_configuration.redirect[*].website_domain)
}

output "bucket_website_endpoint" {
  value = join("", aws_s3_bucket_website_configuration.default[*].website_endpoint, aws_s3_bucket_website_configuration.redirect[*].website_endpoint)
}

output "replication_role_arn" {
  value = join("", aws_iam_role.replication[*].arn)
}
