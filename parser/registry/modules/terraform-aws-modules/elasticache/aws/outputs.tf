output "cluster_arn" {
  value = try(aws_elasticache_cluster.this[0].arn, null)
}

output "cluster_cache_nodes" {
  value = try(aws_elasticache_cluster.this[0].cache_nodes, null)
}

output "cluster_address" {
  value = try(aws_elasticache_cluster.this[0].cluster_address, null)
}

output "cluster_configuration_endpoint" {
  value = try(aws_elasticache_cluster.this[0].configuration_endpoint, null)
}

output "replication_group_arn" {
  value = try(aws_elasticache_replication_group.this[0].arn, aws_elasticache_replication_group.global[0].arn, null)
}

output "replication_group_id" {
  value = try(aws_elasticache_replication_group.this[0].id, aws_elasticache_replication_group.global[0].id, null)
}

output "replication_group_configuration_endpoint_address" {
  value = try(aws_elasticache_replication_group.this[0].configuration_endpoint_address, aws_elasticache_replication_group.global[0].configuration_endpoint_address, null)
}

output "replication_group_member_clusters" {
  value = try(aws_elasticache_replication_group.this[0].member_clusters, aws_elasticache_replication_group.global[0].member_clusters, null)
}

output "replication_group_primary_endpoint_address" {
  value = try(aws_elasticache_replication_group.this[0].primary_endpoint_address, aws_elasticache_replication_group.global[0].primary_endpoint_address, null)
}

output "replication_group_reader_endpoint_address" {
  value = try(aws_elasticache_replication_group.this[0].reader_endpoint_address, aws_elasticache_replication_group.global[0].reader_endpoint_address, null)
}

output "replication_group_port" {
  value = try(aws_elasticache_replication_group.this[0].port, aws_elasticache_replication_group.global[0].port, null)
}

output "global_replication_group_id" {
  value = try(aws_elasticache_global_replication_group.this[0].id, null)
}

output "global_replication_group_arn" {
  value = try(aws_elasticache_global_replication_group.this[0].arn, null)
}

output "cloudwatch_log_groups" {
  value = aws_cloudwatch_log_group.this
}

output "subnet_group_name" {
  value = try(aws_elasticache_subnet_group.this[0].name, null)
}

output "security_group_arn" {
  value = try(aws_security_group.this[0].arn, null)
}

output "security_group_id" {
  value = try(aws_security_group.this[0].id, null)
}
