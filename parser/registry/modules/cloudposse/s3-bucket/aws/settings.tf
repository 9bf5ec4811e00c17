locals {
  # Two forms of rules. In the older one each storage class has a switch of its own.
  kept = concat(
    [for at, rule in try([for item in var.lifecycle_rules : item], []) : {
      id      = try(var.lifecycle_rule_ids[at], "rule-${at + 1}")
      status  = try(rule.enabled, true) == true ? "Enabled" : "Disabled"
      prefix  = try(rule.prefix, null)
      days    = try(rule.enable_current_object_expiration, false) == true ? try(rule.expiration_days, null) : null
      earlier = try(rule.enable_noncurrent_version_expiration, false) == true ? try(rule.noncurrent_version_expiration_days, null) : null
      classes = concat(
        try(rule.enable_standard_ia_transition, false) == true ? [{ days = try(rule.standard_transition_days, null), storage_class = "STANDARD_IA" }] : [],
        try(rule.enable_glacier_transition, false) == true ? [{ days = try(rule.glacier_transition_days, null), storage_class = "GLACIER" }] : [],
        try(rule.enable_deeparchive_transition, false) == true ? [{ days = try(rule.deeparchive_transition_days, null), storage_class = "DEEP_ARCHIVE" }] : [],
      )
    }],
    [for at, rule in try([for item in var.lifecycle_configuration_rules : item], []) : {
      id      = try(rule.id, null)
      status  = try(rule.enabled, true) == true ? "Enabled" : "Disabled"
      prefix  = try(rule.filter_and.prefix, null)
      days    = try(rule.expiration.days, null)
      earlier = try(rule.noncurrent_version_expiration.noncurrent_days, null)
      classes = [for class in try([for item in rule.transition : item], []) : { days = try(class.days, null), storage_class = try(class.storage_class, null) }]
    }],
  )
}

resource "aws_s3_bucket_lifecycle_configuration" "default" {
  count = module.this.enabled && length(local.kept) > 0 ? 1 : 0

  bucket = local.bucket

  dynamic "rule" {
    for_each = local.kept

    content {
      id     = rule.value.id
      status = rule.value.status

      filter {
        prefix = rule.value.prefix
      }

      dynamic "expiration" {
        for_each = rule.value.days == null ? [] : [rule.value.days]

        content {
          days = expiration.value
        }
      }

      dynamic "noncurrent_version_expiration" {
        for_each = rule.value.earlier == null ? [] : [rule.value.earlier]
        iterator = expiration

        content {
          noncurrent_days = expiration.value
        }
      }

      dynamic "transition" {
        for_each = rule.value.classes
        iterator = class

        content {
          days          = class.value.days
          storage_class = class.value.storage_class
        }
      }
    }
  }
}

resource "aws_s3_bucket_cors_configuration" "default" {
  count = module.this.enabled && try(length(var.cors_configuration), 0) > 0 ? 1 : 0

  bucket = local.bucket

  dynamic "cors_rule" {
    for_each = var.cors_configuration
    iterator = rule

    content {
      allowed_methods = try(rule.value.allowed_methods, null)
      allowed_origins = try(rule.value.allowed_origins, null)
    }
  }
}

resource "aws_s3_bucket_website_configuration" "default" {
  count = module.this.enabled && try(length(var.website_configuration), 0) > 0 ? 1 : 0

  bucket = local.bucket

  index_document {
    suffix = try(var.website_configuration[0].index_document, null)
  }
}

resource "aws_s3_bucket_website_configuration" "redirect" {
  count = module.this.enabled && try(length(var.website_redirect_all_requests_to), 0) > 0 ? 1 : 0

  bucket = local.bucket

  redirect_all_requests_to {
    host_name = try(var.website_redirect_all_requests_to[0].host_name, null)
    protocol  = try(var.website_redirect_all_requests_to[0].protocol, null)
  }
}

resource "aws_s3_bucket_notification" "bucket_notification" {
  count = try(var.event_notification_details.enabled, false) ? 1 : 0

  bucket      = local.bucket
  eventbridge = try(var.event_notification_details.eventbridge, false)

  dynamic "lambda_function" {
    for_each = try([for item in var.event_notification_details.lambda_list : item], [])

    content {
      lambda_function_arn = try(lambda_function.value.lambda_function_arn, null)
      events              = try(lambda_function.value.events, ["s3:ObjectCreated:*"])
    }
  }

  dynamic "queue" {
    for_each = try([for item in var.event_notification_details.queue_list : item], [])

    content {
      queue_arn = try(queue.value.queue_arn, null)
      events    = try(queue.value.events, ["s3:ObjectCreated:*"])
    }
  }

  dynamic "topic" {
    for_each = try([for item in var.event_notification_details.topic_list : item], [])

    content {
      topic_arn = try(topic.value.topic_arn, null)
      events    = try(topic.value.events, ["s3:ObjectCreated:*"])
    }
  }
}
