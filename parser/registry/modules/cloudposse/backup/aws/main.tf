# A vault, a plan that backs up into it, and what the plan backs up.

locals {
  with_vault = module.this.enabled && var.vault_enabled
  with_plan  = module.this.enabled && var.plan_enabled
  with_role  = module.this.enabled && var.iam_role_enabled

  given_vault = var.vault_name != null ? var.vault_name : var.target_vault_name
  vault_name  = local.given_vault != null && local.given_vault != "" ? local.given_vault : module.this.id

  # Up to release 0.x a plan had one rule, whose parts were inputs of their own.
  old_rule = {
    name                     = module.this.id
    schedule                 = var.schedule
    start_window             = var.start_window
    completion_window        = var.completion_window
    enable_continuous_backup = var.enable_continuous_backup
    lifecycle                = local.old_lifecycle
    copy_action              = var.destination_vault_arn == null ? null : { destination_vault_arn = var.destination_vault_arn, lifecycle = local.old_copy_lifecycle }
  }
  rules              = concat([for rule in var.rules : rule], [for rule in [local.old_rule] : rule if length(var.rules) == 0])
  old_lifecycle      = var.cold_storage_after == null && var.delete_after == null ? null : { cold_storage_after = var.cold_storage_after, delete_after = var.delete_after }
  old_copy_lifecycle = var.copy_action_cold_storage_after == null && var.copy_action_delete_after == null ? null : { cold_storage_after = var.copy_action_cold_storage_after, delete_after = var.copy_action_delete_after }
}

resource "aws_backup_vault" "default" {
  count = local.with_vault ? 1 : 0

  name        = local.vault_name
  kms_key_arn = var.kms_key_arn
  tags        = module.this.tags
}

data "aws_backup_vault" "existing" {
  count = module.this.enabled && !var.vault_enabled ? 1 : 0

  name = local.vault_name
}

resource "aws_backup_vault_lock_configuration" "default" {
  count = local.with_vault && var.backup_vault_lock_configuration != null ? 1 : 0

  backup_vault_name   = aws_backup_vault.default[0].id
  changeable_for_days = try(var.backup_vault_lock_configuration.changeable_for_days, null)
  max_retention_days  = try(var.backup_vault_lock_configuration.max_retention_days, null)
  min_retention_days  = try(var.backup_vault_lock_configuration.min_retention_days, null)
}

resource "aws_backup_plan" "default" {
  count = local.with_plan ? 1 : 0

  name = var.plan_name_suffix == null ? module.this.id : "${module.this.id}_${var.plan_name_suffix}"
  tags = module.this.tags

  dynamic "rule" {
    for_each = local.rules

    content {
      rule_name                = try(rule.value.name, "${module.this.id}-${rule.key}")
      target_vault_name        = local.with_vault ? aws_backup_vault.default[0].name : one(data.aws_backup_vault.existing[*].name)
      schedule                 = try(rule.value.schedule, null)
      start_window             = try(rule.value.start_window, null)
      completion_window        = try(rule.value.completion_window, null)
      enable_continuous_backup = try(rule.value.enable_continuous_backup, null)

      dynamic "lifecycle" {
        for_each = try(length(rule.value.lifecycle), 0) > 0 ? [rule.value.lifecycle] : []
        iterator = kept

        content {
          cold_storage_after = try(kept.value.cold_storage_after, null)
          delete_after       = try(kept.value.delete_after, null)
        }
      }

      dynamic "copy_action" {
        for_each = try(rule.value.copy_action.destination_vault_arn, null) == null ? [] : [rule.value.copy_action]
        iterator = copy

        content {
          destination_vault_arn = copy.value.destination_vault_arn

          dynamic "lifecycle" {
            for_each = try(length(copy.value.lifecycle), 0) > 0 ? [copy.value.lifecycle] : []
            iterator = kept

            content {
              cold_storage_after = try(kept.value.cold_storage_after, null)
              delete_after       = try(kept.value.delete_after, null)
            }
          }
        }
      }
    }
  }

  dynamic "advanced_backup_setting" {
    for_each = var.advanced_backup_setting == null ? [] : [var.advanced_backup_setting]
    iterator = setting

    content {
      backup_options = try(setting.value.backup_options, null)
      resource_type  = try(setting.value.resource_type, null)
    }
  }
}
