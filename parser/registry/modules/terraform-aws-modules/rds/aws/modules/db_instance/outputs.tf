output "db_instance_address" {
  value = try(aws_db_instance.this[0].address, null)
}

output "db_instance_arn" {
  value = try(aws_db_instance.this[0].arn, null)
}

output "db_instance_availability_zone" {
  value = try(aws_db_instance.this[0].availability_zone, null)
}

output "db_instance_endpoint" {
  value = try(aws_db_instance.this[0].endpoint, null)
}

output "db_instance_engine" {
  value = try(aws_db_instance.this[0].engine, null)
}

output "db_instance_hosted_zone_id" {
  value = try(aws_db_instance.this[0].hosted_zone_id, null)
}

output "db_instance_id" {
  value = try(aws_db_instance.this[0].id, null)
}

output "db_instance_identifier" {
  value = try(aws_db_instance.this[0].identifier, null)
}

output "db_instance_resource_id" {
  value = try(aws_db_instance.this[0].resource_id, null)
}

output "db_instance_name" {
  value = try(aws_db_instance.this[0].db_name, null)
}

output "db_instance_username" {
  value = try(aws_db_instance.this[0].username, null)
}

output "db_instance_port" {
  value = try(aws_db_instance.this[0].port, null)
}

output "db_listener_endpoint" {
  value = try(aws_db_instance.this[0].listener_endpoint, null)
}

output "db_instance_master_user_secret_arn" {
  value = try(aws_db_instance.this[0].master_user_secret[0].secret_arn, null)
}

output "db_instance_cloudwatch_log_groups" {
  value = aws_cloudwatch_log_group.this
}
