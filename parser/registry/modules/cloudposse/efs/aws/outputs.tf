output "id" {
  value = join("", aws_efs_file_system.default[*].id)
}

output "arn" {
  value = join("", aws_efs_file_system.default[*].arn)
}

output "dns_name" {
  value = join("", aws_efs_file_system.default[*].dns_name)
}

output "host" {
  value = module.dns.hostname
}

output "mount_target_ids" {
  value = aws_efs_mount_target.default[*].id
}

output "mount_target_dns_names" {
  value = aws_efs_mount_target.default[*].mount_target_dns_name
}

output "mount_target_ips" {
  value = aws_efs_mount_target.default[*].ip_address
}

output "network_interface_ids" {
  value = aws_efs_mount_target.default[*].network_interface_id
}

output "access_point_ids" {
  value = { for name, point in aws_efs_access_point.default : name => point.id }
}

output "access_point_arns" {
  value = { for name, point in aws_efs_access_point.default : name => point.arn }
}

output "security_group_id" {
  value = module.security_group.id
}

output "security_group_arn" {
  value = module.security_group.arn
}

output "security_group_name" {
  value = module.security_group.name
}
