output "arn" {
  value = join("", aws_rds_cluster.primary[*].arn, aws_rds_cluster.secondary[*].arn)
}

output "cluster_identifier" {
  value = join("", aws_rds_cluster.primary[*].cluster_identifier, aws_rds_cluster.secondary[*].cluster_identifier)
}

output "cluster_resource_id" {
  value = join("", aws_rds_cluster.primary[*].cluster_resource_id, aws_rds_cluster.secondary[*].cluster_resource_id)
}

output "database_name" {
  value = var.db_name
}

output "master_username" {
  value = join("", aws_rds_cluster.primary[*].master_username, aws_rds_cluster.secondary[*].master_username)
}

output "port" {
  value = join("", aws_rds_cluster.primary[*].port, aws_rds_cluster.secondary[*].port)
}

output "endpoint" {
  value = join("", aws_rds_cluster.primary[*].endpoint, aws_rds_cluster.secondary[*].endpoint)
}

output "reader_endpoint" {
  value = join("", aws_rds_cluster.primary[*].reader_endpoint, aws_rds_cluster.secondary[*].reader_endpoint)
}

output "master_host" {
  value = module.dns_master.hostname
}

output "replicas_host" {
  value = module.dns_replicas.hostname
}

output "instance_endpoints" {
  value = aws_rds_cluster_instance.default[*].endpoint
}

output "dbi_resource_ids" {
  value = aws_rds_cluster_instance.default[*].dbi_resource_id
}

output "admin_user_secret" {
  value = var.manage_admin_user_password ? concat(aws_rds_cluster.primary[*].master_user_secret) : []
}

output "cluster_security_groups" {
  value = concat(aws_security_group.default[*].id, var.vpc_security_group_ids)
}

output "security_group_id" {
  value = join("", aws_security_group.default[*].id)
}

output "security_group_arn" {
  value = join("", aws_security_group.default[*].arn)
}

output "security_group_name" {
  value = join("", aws_security_group.default[*].name)
}

output "activity_stream_arn" {
  value = join("", aws_rds_cluster_activity_stream.primary[*].id)
}

output "activity_stream_name" {
  value = join("", aws_rds_cluster_activity_stream.primary[*].kinesis_stream_name)
}
