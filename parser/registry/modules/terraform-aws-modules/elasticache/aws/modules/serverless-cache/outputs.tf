output "serverless_cache_arn" {
  value = try(aws_elasticache_serverless_cache.this[0].arn, null)
}

output "serverless_cache_endpoint" {
  value = try(aws_elasticache_serverless_cache.this[0].endpoint, null)
}

output "serverless_cache_reader_endpoint" {
  value = try(aws_elasticache_serverless_cache.this[0].reader_endpoint, null)
}
