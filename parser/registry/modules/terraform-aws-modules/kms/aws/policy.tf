locals {
  policy = var.policy != null ? var.policy : try(data.aws_iam_policy_document.this[0].json, null)
  # Whom the policy lets use the key, in whatever way.
  users = concat(
    var.key_owners,
    var.key_administrators,
    var.key_users,
    var.key_service_users,
    var.key_service_roles_for_autoscaling,
    var.key_symmetric_encryption_users,
    var.key_hmac_users,
    var.key_asymmetric_public_encryption_users,
    var.key_asymmetric_sign_verify_users,
  )
}

data "aws_iam_policy_document" "this" {
  count = var.create ? 1 : 0

  source_policy_documents   = var.source_policy_documents
  override_policy_documents = var.override_policy_documents

  statement {
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = local.users
    }
  }

  dynamic "statement" {
    for_each = var.key_statements == null ? [] : var.key_statements

    content {
      sid       = try(statement.value.sid, null)
      effect    = try(statement.value.effect, null)
      actions   = try(statement.value.actions, null)
      resources = try(statement.value.resources, null)

      dynamic "principals" {
        for_each = try(statement.value.principals == null ? [] : statement.value.principals, [])

        content {
          type        = try(principals.value.type, null)
          identifiers = try(principals.value.identifiers, null)
        }
      }

      dynamic "condition" {
        for_each = try(statement.value.condition == null ? [] : statement.value.condition, statement.value.conditions, [])

        content {
          test     = try(condition.value.test, null)
          variable = try(condition.value.variable, null)
          values   = try(condition.value.values, null)
        }
      }
    }
  }
}
