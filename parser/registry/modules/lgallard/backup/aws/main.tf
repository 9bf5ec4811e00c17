# A vault, and plans of AWS Backup with what they select: one plan by inputs of its own, or several as a map.

locals {
  with_vault = var.enabled && var.vault_name != null
  own_rule = {
    name                     = var.rule_name
    schedule                 = var.rule_schedule
    enable_continuous_backup = var.rule_enable_continuous_backup
    lifecycle                = var.rule_lifecycle_delete_after == null ? {} : { delete_after = var.rule_lifecycle_delete_after }
    # Before release 0.23 a rule had one copy, with inputs of its own.
    copy_actions = var.rule_copy_action_destination_vault_arn == null ? [] : [{
      destination_vault_arn = var.rule_copy_action_destination_vault_arn
      lifecycle             = var.rule_copy_action_lifecycle
    }]
  }
  rules = concat(var.rule_name == null ? [] : [local.own_rule], var.rules)
  vault = try(aws_backup_vault.ab_vault[0].name, aws_backup_logically_air_gapped_vault.ab_airgapped_vault[0].name, "Default")
}

resource "aws_backup_vault" "ab_vault" {
  count = local.with_vault && var.vault_type == "standard" ? 1 : 0

  name        = var.vault_name
  kms_key_arn = var.vault_kms_key_arn
  tags        = var.tags
}

resource "aws_backup_logically_air_gapped_vault" "ab_airgapped_vault" {
  count = local.with_vault && var.vault_type == "logically_air_gapped" ? 1 : 0

  name               = var.vault_name
  encryption_key_arn = var.vault_kms_key_arn
  min_retention_days = var.min_retention_days
  max_retention_days = var.max_retention_days
  tags               = var.tags
}

resource "aws_backup_vault_lock_configuration" "ab_vault_lock_configuration" {
  count = local.with_vault && var.vault_type == "standard" && var.locked ? 1 : 0

  backup_vault_name  = aws_backup_vault.ab_vault[0].name
  min_retention_days = var.min_retention_days
  max_retention_days = var.max_retention_days
}

resource "aws_backup_vault_policy" "ab_vault_policy" {
  count = local.with_vault && var.vault_policy != null ? 1 : 0

  backup_vault_name = local.vault
  policy            = var.vault_policy
}

resource "aws_backup_plan" "ab_plan" {
  count = var.enabled && length(var.plans) == 0 && length(local.rules) > 0 ? 1 : 0

  name = coalesce(var.plan_name, "aws-backup-plan-${coalesce(var.vault_name, "default")}")

  dynamic "rule" {
    for_each = local.rules

    content {
      rule_name                = try(rule.value.name, null)
      target_vault_name        = try(coalesce(rule.value.target_vault_name), local.vault)
      schedule                 = try(rule.value.schedule, null)
      enable_continuous_backup = try(rule.value.enable_continuous_backup, null)

      dynamic "lifecycle" {
        for_each = try([rule.value.lifecycle.delete_after], [])
        iterator = limit

        content {
          delete_after = limit.value
        }
      }

      dynamic "copy_action" {
        for_each = try(
          rule.value.copy_actions == null ? [] : rule.value.copy_actions,
          [for copy in flatten([rule.value.copy_action]) : copy if length(copy) > 0],
          [],
        )
        iterator = copy

        content {
          destination_vault_arn = try(copy.value.destination_vault_arn, null)

          dynamic "lifecycle" {
            for_each = try([copy.value.lifecycle.delete_after], [])
            iterator = limit

            content {
              delete_after = limit.value
            }
          }
        }
      }
    }
  }

  tags = var.tags
}

resource "aws_backup_plan" "ab_plans" {
  for_each = { for key, plan in var.plans : key => plan if var.enabled }

  name = try(coalesce(each.value.name, each.key), each.key)

  dynamic "rule" {
    for_each = each.value.rules

    content {
      rule_name                = try(rule.value.name, null)
      target_vault_name        = try(coalesce(rule.value.target_vault_name), local.vault)
      schedule                 = try(rule.value.schedule, null)
      enable_continuous_backup = try(rule.value.enable_continuous_backup, null)

      dynamic "lifecycle" {
        for_each = try([rule.value.lifecycle.delete_after], [])
        iterator = limit

        content {
          delete_after = limit.value
        }
      }

      dynamic "copy_action" {
        for_each = try(
          rule.value.copy_actions == null ? [] : rule.value.copy_actions,
          [for copy in flatten([rule.value.copy_action]) : copy if length(copy) > 0],
          [],
        )
        iterator = copy

        content {
          destination_vault_arn = try(copy.value.destination_vault_arn, null)

          dynamic "lifecycle" {
            for_each = try([copy.value.lifecycle.delete_after], [])
            iterator = limit

            content {
              delete_after = limit.value
            }
          }
        }
      }
    }
  }

  tags = var.tags
}


resource "aws_backup_region_settings" "this" {
  count = var.enable_region_settings && var.region_settings != null ? 1 : 0

  resource_type_opt_in_preference = try(var.region_settings.resource_type_opt_in_preference, null)
}

resource "aws_backup_framework" "ab_framework" {
  count = var.enabled && try(var.audit_framework.create, false) ? 1 : 0

  name = try(var.audit_framework.name, null)
  tags = var.tags
}
