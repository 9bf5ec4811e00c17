output "enabled" {
  value = module.this.enabled
}

output "bucket_id" {
  value = module.s3_bucket.bucket_id
}

output "bucket_arn" {
  value = module.s3_bucket.bucket_arn
}

output "bucket_domain_name" {
  value = module.s3_bucket.bucket_domain_name
}

output "bucket_prefix" {
  value = module.s3_bucket.prefix
}
