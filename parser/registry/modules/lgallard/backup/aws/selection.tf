locals {
  single = var.enabled && length(var.plans) == 0
  # Selections come as a list, each with its name, or as a map by name.
  named = can(keys(var.selections))
  listed = {
    for number, selection in var.selections : tostring(try(coalesce(selection.name), number)) => selection if !local.named
  }
  mapped = { for name, selection in var.selections : name => selection if local.named }
  of_plans = merge([
    for plan, settings in var.plans : {
      for name, selection in try(settings.selections, {}) : "${plan}-${name}" => { plan = plan, name = name, selection = selection }
    }
  ]...)
}

resource "aws_backup_selection" "ab_selection" {
  count = local.single && var.selection_name != null ? 1 : 0

  name          = var.selection_name
  plan_id       = aws_backup_plan.ab_plan[0].id
  iam_role_arn  = var.iam_role_arn
  resources     = var.selection_resources
  not_resources = var.selection_not_resources

  dynamic "condition" {
    for_each = try(length(var.selection_conditions) > 0 ? [var.selection_conditions] : [], [])

    content {
      dynamic "string_equals" {
        for_each = try(condition.value.string_equals == null ? {} : condition.value.string_equals, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_like" {
        for_each = try(condition.value.string_like == null ? {} : condition.value.string_like, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_not_equals" {
        for_each = try(condition.value.string_not_equals == null ? {} : condition.value.string_not_equals, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_not_like" {
        for_each = try(condition.value.string_not_like == null ? {} : condition.value.string_not_like, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }
    }
  }

  dynamic "selection_tag" {
    for_each = var.selection_tags
    iterator = tag

    content {
      type  = try(tag.value.type, null)
      key   = try(tag.value.key, null)
      value = try(tag.value.value, null)
    }
  }
}

resource "aws_backup_selection" "ab_selections" {
  for_each = { for name, selection in merge(local.listed, local.mapped) : name => selection if local.single }

  name          = each.key
  plan_id       = aws_backup_plan.ab_plan[0].id
  iam_role_arn  = var.iam_role_arn
  resources     = try(each.value.resources, [])
  not_resources = try(each.value.not_resources, [])

  dynamic "condition" {
    for_each = try(length(each.value.conditions) > 0 ? [each.value.conditions] : [], [])

    content {
      dynamic "string_equals" {
        for_each = try(condition.value.string_equals == null ? {} : condition.value.string_equals, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_like" {
        for_each = try(condition.value.string_like == null ? {} : condition.value.string_like, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_not_equals" {
        for_each = try(condition.value.string_not_equals == null ? {} : condition.value.string_not_equals, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_not_like" {
        for_each = try(condition.value.string_not_like == null ? {} : condition.value.string_not_like, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }
    }
  }

  dynamic "selection_tag" {
    for_each = try(each.value.selection_tags == null ? [] : each.value.selection_tags, [])
    iterator = tag

    content {
      type  = try(tag.value.type, null)
      key   = try(tag.value.key, null)
      value = try(tag.value.value, null)
    }
  }
}

resource "aws_backup_selection" "plan_selections" {
  for_each = { for key, chosen in local.of_plans : key => chosen if var.enabled }

  name          = each.value.name
  plan_id       = aws_backup_plan.ab_plans[each.value.plan].id
  iam_role_arn  = var.iam_role_arn
  resources     = try(each.value.selection.resources, [])
  not_resources = try(each.value.selection.not_resources, [])

  dynamic "condition" {
    for_each = try(length(each.value.selection.conditions) > 0 ? [each.value.selection.conditions] : [], [])

    content {
      dynamic "string_equals" {
        for_each = try(condition.value.string_equals == null ? {} : condition.value.string_equals, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_like" {
        for_each = try(condition.value.string_like == null ? {} : condition.value.string_like, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_not_equals" {
        for_each = try(condition.value.string_not_equals == null ? {} : condition.value.string_not_equals, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }

      dynamic "string_not_like" {
        for_each = try(condition.value.string_not_like == null ? {} : condition.value.string_not_like, {})
        iterator = tag

        content {
          key   = tag.key
          value = tag.value
        }
      }
    }
  }

  dynamic "selection_tag" {
    for_each = try(each.value.selection.selection_tags == null ? [] : each.value.selection.selection_tags, [])
    iterator = tag

    content {
      type  = try(tag.value.type, null)
      key   = try(tag.value.key, null)
      value = try(tag.value.value, null)
    }
  }
}

resource "aws_organizations_policy" "backup_policy" {
  count = var.enable_org_policy ? 1 : 0

  name    = var.org_policy_name
  type    = "BACKUP_POLICY"
  content = jsonencode({ plans = { rules = var.backup_policies, selections = var.backup_selections, regions = var.backup_regions } })
}

resource "aws_organizations_policy_attachment" "backup_policy" {
  count = var.enable_org_policy ? 1 : 0

  policy_id = aws_organizations_policy.backup_policy[0].id
  target_id = var.org_policy_target_id
}

