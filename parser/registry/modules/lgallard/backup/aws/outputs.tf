output "vault_id" {
  value = try(aws_backup_vault.ab_vault[0].id, aws_backup_logically_air_gapped_vault.ab_airgapped_vault[0].id, null)
}

output "vault_arn" {
  value = try(aws_backup_vault.ab_vault[0].arn, aws_backup_logically_air_gapped_vault.ab_airgapped_vault[0].arn, null)
}

output "vault_type" {
  value = var.vault_type
}

output "airgapped_vault_id" {
  value = try(aws_backup_logically_air_gapped_vault.ab_airgapped_vault[0].id, null)
}

output "airgapped_vault_arn" {
  value = try(aws_backup_logically_air_gapped_vault.ab_airgapped_vault[0].arn, null)
}

output "plan_id" {
  value = try(aws_backup_plan.ab_plan[0].id, null)
}

output "plan_arn" {
  value = try(aws_backup_plan.ab_plan[0].arn, null)
}
