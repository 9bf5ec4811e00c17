output "security_group_id" {
  value = local.id
}

output "security_group_arn" {
  value = try(local.group.arn, null)
}

output "security_group_name" {
  value = try(local.group.name, null)
}

output "security_group_vpc_id" {
  value = try(local.group.vpc_id, null)
}

output "security_group_owner_id" {
  value = try(local.group.owner_id, null)
}

output "security_group_description" {
  value = try(local.group.description, null)
}
