module "label_backup_role" {
  source = "cloudposse/label/null"

  enabled    = module.this.enabled
  attributes = ["backup"]
  context    = module.this.context
}

locals {
  role_name = var.iam_role_name != null ? var.iam_role_name : module.label_backup_role.id
}

resource "aws_iam_role" "default" {
  count = local.with_role ? 1 : 0

  name = local.role_name
  tags = module.label_backup_role.tags
}

data "aws_iam_role" "existing" {
  count = module.this.enabled && !var.iam_role_enabled ? 1 : 0

  name = local.role_name
}

resource "aws_backup_selection" "default" {
  count = local.with_plan ? 1 : 0

  name          = module.this.id
  plan_id       = aws_backup_plan.default[0].id
  iam_role_arn  = one(concat(aws_iam_role.default[*].arn, data.aws_iam_role.existing[*].arn))
  resources     = var.backup_resources
  not_resources = var.not_resources

  dynamic "selection_tag" {
    for_each = var.selection_tags
    iterator = tag

    content {
      type  = try(tag.value.type, null)
      key   = try(tag.value.key, null)
      value = try(tag.value.value, null)
    }
  }

  condition {
    dynamic "string_equals" {
      for_each = try([for item in var.selection_conditions.string_equals : item], [])
      iterator = tag

      content {
        key   = "aws:ResourceTag/${tag.value.key}"
        value = tag.value.value
      }
    }

    dynamic "string_like" {
      for_each = try([for item in var.selection_conditions.string_like : item], [])
      iterator = tag

      content {
        key   = "aws:ResourceTag/${tag.value.key}"
        value = tag.value.value
      }
    }

    dynamic "string_not_equals" {
      for_each = try([for item in var.selection_conditions.string_not_equals : item], [])
      iterator = tag

      content {
        key   = "aws:ResourceTag/${tag.value.key}"
        value = tag.value.value
      }
    }

    dynamic "string_not_like" {
      for_each = try([for item in var.selection_conditions.string_not_like : item], [])
      iterator = tag

      content {
        key   = "aws:ResourceTag/${tag.value.key}"
        value = tag.value.value
      }
    }
  }
}
