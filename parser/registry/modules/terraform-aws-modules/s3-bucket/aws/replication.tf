resource "aws_s3_bucket_replication_configuration" "this" {
  count = local.general && length(keys(var.replication_configuration)) > 0 ? 1 : 0

  region = var.region
  bucket = aws_s3_bucket.this[0].id
  role   = var.replication_configuration["role"]

  dynamic "rule" {
    for_each = flatten(try([var.replication_configuration["rule"]], [var.replication_configuration["rules"]], []))

    content {
      id       = try(rule.value.id, null)
      priority = try(rule.value.priority, null)
      status   = try(local.switches[lower(rule.value.status)], title(lower(rule.value.status)), "Enabled")

      dynamic "destination" {
        for_each = try(flatten([rule.value.destination]), [])
        iterator = target

        content {
          bucket        = target.value.bucket
          storage_class = try(target.value.storage_class, null)
          account       = try(target.value.account_id, target.value.account, null)

          dynamic "encryption_configuration" {
            for_each = try([target.value.encryption_configuration.replica_kms_key_id], [target.value.replica_kms_key_id], [])
            iterator = key

            content {
              replica_kms_key_id = key.value
            }
          }

          dynamic "replication_time" {
            for_each = try(flatten([target.value.replication_time]), [])
            iterator = promise

            content {
              status = try(local.switches[lower(promise.value.status)], title(lower(promise.value.status)), "Disabled")

              dynamic "time" {
                for_each = try([promise.value.minutes], [])

                content {
                  minutes = time.value
                }
              }
            }
          }

          dynamic "metrics" {
            for_each = try(flatten([target.value.metrics]), [])

            content {
              status = try(local.switches[lower(metrics.value.status)], title(lower(metrics.value.status)), "Disabled")

              dynamic "event_threshold" {
                for_each = try([metrics.value.minutes], [])
                iterator = threshold

                content {
                  minutes = threshold.value
                }
              }
            }
          }
        }
      }

      dynamic "source_selection_criteria" {
        for_each = try(flatten([rule.value.source_selection_criteria]), [])
        iterator = selection

        content {
          dynamic "sse_kms_encrypted_objects" {
            for_each = flatten([try(selection.value.sse_kms_encrypted_objects.enabled, selection.value.sse_kms_encrypted_objects.status, [])])
            iterator = objects

            content {
              status = try(local.switches[lower(objects.value)], title(lower(objects.value)), "Disabled")
            }
          }

          dynamic "replica_modifications" {
            for_each = flatten([try(selection.value.replica_modifications.enabled, selection.value.replica_modifications.status, [])])
            iterator = changes

            content {
              status = try(local.switches[lower(changes.value)], title(lower(changes.value)), "Disabled")
            }
          }
        }
      }

      dynamic "delete_marker_replication" {
        for_each = flatten(try([rule.value.delete_marker_replication_status], [rule.value.delete_marker_replication], []))
        iterator = marker

        content {
          status = try(local.switches[lower(marker.value)], title(lower(marker.value)))
        }
      }

      # A filter of one condition stands by itself, several are joined.
      dynamic "filter" {
        for_each = length(try(flatten([rule.value.filter]), [])) == 0 ? [{}] : [for filter in flatten([rule.value.filter]) : filter if length(keys(filter)) == 1]

        content {
          prefix = try(filter.value.prefix, null)

          dynamic "tag" {
            for_each = try(filter.value.tags, filter.value.tag, {})

            content {
              key   = tag.key
              value = tag.value
            }
          }
        }
      }

      dynamic "filter" {
        for_each = [for filter in try(flatten([rule.value.filter]), []) : filter if length(keys(filter)) > 1]

        content {
          and {
            prefix = try(filter.value.prefix, null)
            tags   = try(filter.value.tags, filter.value.tag, null)
          }
        }
      }
    }
  }
}
