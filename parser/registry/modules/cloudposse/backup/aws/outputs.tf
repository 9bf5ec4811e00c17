output "backup_vault_id" {
  value = join("", aws_backup_vault.default[*].id, data.aws_backup_vault.existing[*].id)
}

output "backup_vault_arn" {
  value = join("", aws_backup_vault.default[*].arn, data.aws_backup_vault.existing[*].arn)
}

output "backup_plan_arn" {
  value = join("", aws_backup_plan.default[*].arn)
}

output "backup_plan_version" {
  value = join("", aws_backup_plan.default[*].version)
}

output "backup_selection_id" {
  value = join("", aws_backup_selection.default[*].id)
}

output "role_name" {
  value = module.this.enabled ? local.role_name : null
}

output "role_arn" {
  value = join("", aws_iam_role.default[*].arn, data.aws_iam_role.existing[*].arn)
}
