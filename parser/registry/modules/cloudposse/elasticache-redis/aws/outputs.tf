output "id" {
  value = join("", aws_elasticache_replication_group.default[*].id)
}

output "arn" {
  value = join("", aws_elasticache_replication_group.default[*].arn, aws_elasticache_serverless_cache.default[*].arn)
}

output "port" {
  value = var.port
}

output "endpoint" {
  value = local.endpoint
}

output "reader_endpoint_address" {
  value = try(aws_elasticache_replication_group.default[0].reader_endpoint_address, aws_elasticache_serverless_cache.default[0].reader_endpoint[0].address, null)
}

output "host" {
  value = module.dns.hostname
}

output "member_clusters" {
  value = aws_elasticache_replication_group.default[*].member_clusters
}

output "engine_version_actual" {
  value = join("", aws_elasticache_replication_group.default[*].engine_version_actual)
}

output "cluster_enabled" {
  value = join("", aws_elasticache_replication_group.default[*].cluster_enabled)
}

output "serverless_enabled" {
  value = var.serverless_enabled
}

output "security_group_id" {
  value = module.aws_security_group.id
}

output "security_group_name" {
  value = module.aws_security_group.name
}
