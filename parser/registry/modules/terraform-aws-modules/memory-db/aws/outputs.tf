output "cluster_id" {
  value = try(aws_memorydb_cluster.this[0].id, null)
}

output "cluster_arn" {
  value = try(aws_memorydb_cluster.this[0].arn, null)
}

output "cluster_endpoint_address" {
  value = try(aws_memorydb_cluster.this[0].cluster_endpoint[0].address, null)
}

output "cluster_endpoint_port" {
  value = try(aws_memorydb_cluster.this[0].cluster_endpoint[0].port, null)
}

output "acl_id" {
  value = try(aws_memorydb_acl.this[0].id, null)
}

output "subnet_group_id" {
  value = try(aws_memorydb_subnet_group.this[0].id, null)
}
