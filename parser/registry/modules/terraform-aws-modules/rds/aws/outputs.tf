output "db_instance_address" {
  value = module.db_instance.db_instance_address
}

output "db_instance_arn" {
  value = module.db_instance.db_instance_arn
}

output "db_instance_availability_zone" {
  value = module.db_instance.db_instance_availability_zone
}

output "db_instance_endpoint" {
  value = module.db_instance.db_instance_endpoint
}

output "db_instance_engine" {
  value = module.db_instance.db_instance_engine
}

output "db_instance_hosted_zone_id" {
  value = module.db_instance.db_instance_hosted_zone_id
}

output "db_instance_id" {
  value = module.db_instance.db_instance_id
}

output "db_instance_identifier" {
  value = module.db_instance.db_instance_identifier
}

output "db_instance_resource_id" {
  value = module.db_instance.db_instance_resource_id
}

output "db_instance_name" {
  value = module.db_instance.db_instance_name
}

output "db_instance_username" {
  value = module.db_instance.db_instance_username
}

output "db_instance_port" {
  value = module.db_instance.db_instance_port
}

output "db_listener_endpoint" {
  value = module.db_instance.db_listener_endpoint
}

output "db_instance_master_user_secret_arn" {
  value = module.db_instance.db_instance_master_user_secret_arn
}

output "db_instance_cloudwatch_log_groups" {
  value = module.db_instance.db_instance_cloudwatch_log_groups
}

output "db_subnet_group_id" {
  value = module.db_subnet_group.db_subnet_group_id
}

output "db_subnet_group_arn" {
  value = module.db_subnet_group.db_subnet_group_arn
}

output "db_parameter_group_id" {
  value = module.db_parameter_group.db_parameter_group_id
}

output "db_parameter_group_arn" {
  value = module.db_parameter_group.db_parameter_group_arn
}

output "db_option_group_id" {
  value = module.db_option_group.db_option_group_id
}

output "db_option_group_arn" {
  value = module.db_option_group.db_option_group_arn
}

output "db_instance_role_associations" {
  value = module.db_instance_role_association
}

output "this_db_instance_address" {
  value = module.db_instance.db_instance_address
}

output "this_db_instance_arn" {
  value = module.db_instance.db_instance_arn
}

output "this_db_instance_endpoint" {
  value = module.db_instance.db_instance_endpoint
}

output "this_db_instance_id" {
  value = module.db_instance.db_instance_id
}
