output "vector_bucket_arn" {
  value = try(aws_s3vectors_vector_bucket.this[0].vector_bucket_arn, null)
}

output "vector_bucket_name" {
  value = try(aws_s3vectors_vector_bucket.this[0].vector_bucket_name, null)
}
