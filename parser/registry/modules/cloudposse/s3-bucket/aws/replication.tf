locals {
  rules = try([for rule in var.s3_replication_rules : rule], [for rule in var.replication_rules : rule], [])
}

resource "aws_iam_role" "replication" {
  count = module.this.enabled && var.s3_replication_enabled ? 1 : 0

  name = "${local.name}-replication"
  tags = module.this.tags
}

resource "aws_s3_bucket_replication_configuration" "default" {
  count = module.this.enabled && var.s3_replication_enabled ? 1 : 0

  bucket = local.bucket
  role   = aws_iam_role.replication[0].arn

  dynamic "rule" {
    for_each = local.rules

    content {
      id       = try(rule.value.id, null)
      priority = try(rule.value.priority, 0)
      status   = try(coalesce(rule.value.status), "Enabled")

      delete_marker_replication {
        status = try(coalesce(rule.value.delete_marker_replication.status), coalesce(rule.value.delete_marker_replication_status), "Disabled")
      }

      destination {
        # Each rule can name a bucket of its own, in one of two ways.
        bucket        = try(coalesce(rule.value.destination.bucket), coalesce(rule.value.destination_bucket), var.s3_replica_bucket_arn)
        storage_class = try(rule.value.destination.storage_class, null)
        account       = try(coalesce(rule.value.destination.account), coalesce(rule.value.destination.account_id), null)

        dynamic "encryption_configuration" {
          for_each = try([coalesce(rule.value.destination.encryption_configuration.replica_kms_key_id)], [coalesce(rule.value.destination.replica_kms_key_id)], [])
          iterator = key

          content {
            replica_kms_key_id = key.value
          }
        }

        # Metrics and the promise of fifteen minutes come together.
        dynamic "metrics" {
          for_each = try(rule.value.destination.metrics.status, "") == "Enabled" || try(rule.value.destination.replication_time.status, "") == "Enabled" ? [true] : []

          content {
            status = "Enabled"

            event_threshold {
              minutes = try(coalesce(rule.value.destination.metrics.event_threshold.minutes), 15)
            }
          }
        }

        dynamic "replication_time" {
          for_each = try(rule.value.destination.replication_time.status, rule.value.destination.metrics.status, "") == "Enabled" ? [true] : []

          content {
            status = "Enabled"

            time {
              minutes = try(coalesce(rule.value.destination.replication_time.time.minutes), 15)
            }
          }
        }

        dynamic "access_control_translation" {
          for_each = try([coalesce(rule.value.destination.access_control_translation.owner)], [])
          iterator = owner

          content {
            owner = owner.value
          }
        }
      }

      dynamic "source_selection_criteria" {
        for_each = try(length(rule.value.source_selection_criteria), 0) > 0 ? [rule.value.source_selection_criteria] : []
        iterator = selection

        content {
          replica_modifications {
            status = try(coalesce(selection.value.replica_modifications.status), "Disabled")
          }

          sse_kms_encrypted_objects {
            status = try(coalesce(selection.value.sse_kms_encrypted_objects.status), "Disabled")
          }
        }
      }

      filter {
        prefix = try(rule.value.filter.prefix, rule.value.prefix, null)

        dynamic "tag" {
          for_each = try({ for key, value in rule.value.filter.tags : key => value }, {})

          content {
            key   = tag.key
            value = tag.value
          }
        }
      }
    }
  }
}
