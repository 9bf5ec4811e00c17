output "group_arn" {
  value = try(aws_elasticache_user_group.this[0].arn, null)
}

output "group_id" {
  value = try(aws_elasticache_user_group.this[0].id, null)
}
