output "s3_table_bucket_arn" {
  value = try(aws_s3tables_table_bucket.this[0].arn, null)
}
