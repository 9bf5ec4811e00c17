output "cluster_arn" {
  value = try(aws_rds_cluster.this[0].arn, null)
}

output "cluster_id" {
  value = try(aws_rds_cluster.this[0].id, null)
}

output "cluster_resource_id" {
  value = try(aws_rds_cluster.this[0].cluster_resource_id, null)
}

output "cluster_members" {
  value = try(aws_rds_cluster.this[0].cluster_members, null)
}

output "cluster_endpoint" {
  value = try(aws_rds_cluster.this[0].endpoint, null)
}

output "cluster_reader_endpoint" {
  value = try(aws_rds_cluster.this[0].reader_endpoint, null)
}

output "cluster_engine_version_actual" {
  value = try(aws_rds_cluster.this[0].engine_version_actual, null)
}

output "cluster_port" {
  value = try(aws_rds_cluster.this[0].port, null)
}

output "cluster_master_username" {
  value = try(aws_rds_cluster.this[0].master_username, null)
}

output "cluster_master_user_secret" {
  value = try(aws_rds_cluster.this[0].master_user_secret, null)
}

output "cluster_hosted_zone_id" {
  value = try(aws_rds_cluster.this[0].hosted_zone_id, null)
}

output "cluster_database_name" {
  value = var.database_name
}

output "cluster_instances" {
  value = aws_rds_cluster_instance.this
}

output "db_subnet_group_name" {
  value = try(aws_rds_cluster.this[0].db_subnet_group_name, null)
}

output "security_group_id" {
  value = try(aws_security_group.this[0].id, null)
}

output "db_cluster_cloudwatch_log_groups" {
  value = aws_cloudwatch_log_group.this
}

output "rds_cluster_arn" {
  value = try(aws_rds_cluster.this[0].arn, null)
}

output "rds_cluster_id" {
  value = try(aws_rds_cluster.this[0].id, null)
}

output "rds_cluster_endpoint" {
  value = try(aws_rds_cluster.this[0].endpoint, null)
}

output "rds_cluster_reader_endpoint" {
  value = try(aws_rds_cluster.this[0].reader_endpoint, null)
}

output "rds_cluster_port" {
  value = try(aws_rds_cluster.this[0].port, null)
}

output "this_rds_cluster_arn" {
  value = try(aws_rds_cluster.this[0].arn, null)
}

output "this_rds_cluster_id" {
  value = try(aws_rds_cluster.this[0].id, null)
}

output "this_rds_cluster_endpoint" {
  value = try(aws_rds_cluster.this[0].endpoint, null)
}

output "this_rds_cluster_reader_endpoint" {
  value = try(aws_rds_cluster.this[0].reader_endpoint, null)
}
