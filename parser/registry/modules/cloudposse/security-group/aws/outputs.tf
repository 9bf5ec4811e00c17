output "id" {
  value = module.this.enabled ? local.id : null
}

output "arn" {
  value = try(local.group.arn, null)
}

output "name" {
  value = try(local.group.name, null)
}

output "rules_terraform_ids" {
  value = concat(values(aws_security_group_rule.keyed)[*].id, values(aws_security_group_rule.dbc)[*].id)
}
