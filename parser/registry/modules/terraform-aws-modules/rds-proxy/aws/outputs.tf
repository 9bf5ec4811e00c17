output "proxy_id" {
  value = try(aws_db_proxy.this[0].id, null)
}

output "proxy_arn" {
  value = try(aws_db_proxy.this[0].arn, null)
}

output "proxy_endpoint" {
  value = try(aws_db_proxy.this[0].endpoint, null)
}

output "proxy_target_endpoint" {
  value = try(aws_db_proxy_target.db_instance[0].endpoint, aws_db_proxy_target.db_cluster[0].endpoint, null)
}

output "proxy_target_id" {
  value = try(aws_db_proxy_target.db_instance[0].id, aws_db_proxy_target.db_cluster[0].id, null)
}

output "proxy_target_target_arn" {
  value = try(aws_db_proxy_target.db_instance[0].target_arn, aws_db_proxy_target.db_cluster[0].target_arn, null)
}

output "db_proxy_endpoints" {
  value = aws_db_proxy_endpoint.this
}

output "proxy_target_port" {
  value = try(aws_db_proxy_target.db_instance[0].port, aws_db_proxy_target.db_cluster[0].port, null)
}
