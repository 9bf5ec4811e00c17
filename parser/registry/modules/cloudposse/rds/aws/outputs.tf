output "instance_id" {
  value = join("", aws_db_instance.default[*].identifier)
}

output "instance_arn" {
  value = join("", aws_db_instance.default[*].arn)
}

output "instance_address" {
  value = join("", aws_db_instance.default[*].address)
}

output "instance_endpoint" {
  value = join("", aws_db_instance.default[*].endpoint)
}

output "hostname" {
  value = module.dns_host_name.hostname
}

output "resource_id" {
  value = join("", aws_db_instance.default[*].resource_id)
}

output "master_user_secret" {
  value = one(aws_db_instance.default[*].master_user_secret)
}

output "subnet_group_id" {
  value = join("", aws_db_subnet_group.default[*].id)
}

output "security_group_id" {
  value = join("", aws_security_group.default[*].id)
}

output "parameter_group_id" {
  value = join("", aws_db_parameter_group.default[*].id)
}

output "option_group_id" {
  value = join("", aws_db_option_group.default[*].id)
}
