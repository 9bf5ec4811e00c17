output "enabled" {
  value = module.this.enabled
}

output "bucket_id" {
  value = module.aws_s3_bucket.bucket_id
}

output "bucket_arn" {
  value = module.aws_s3_bucket.bucket_arn
}

output "bucket_domain_name" {
  value = module.aws_s3_bucket.bucket_domain_name
}

output "prefix" {
  value = var.lifecycle_prefix
}

output "bucket_notifications_sqs_queue_arn" {
  value = join("", aws_sqs_queue.notifications[*].arn)
}
