# What calls the function, and where its results go.
resource "aws_lambda_permission" "current_version_triggers" {
  for_each       = { for key, trigger in var.allowed_triggers : key => trigger if local.function && var.create_current_version_allowed_triggers }
  region         = var.region
  function_name  = aws_lambda_function.this[0].function_name
  qualifier      = aws_lambda_function.this[0].version
  action         = try(each.value.action, "lambda:InvokeFunction")
  principal      = try(each.value.principal, "${each.value.service}.amazonaws.com", null)
  source_arn     = try(each.value.source_arn, null)
  source_account = try(each.value.source_account, null)
}

resource "aws_lambda_permission" "unqualified_alias_triggers" {
  for_each       = { for key, trigger in var.allowed_triggers : key => trigger if local.function && var.create_unqualified_alias_allowed_triggers }
  region         = var.region
  function_name  = aws_lambda_function.this[0].function_name
  action         = try(each.value.action, "lambda:InvokeFunction")
  principal      = try(each.value.principal, "${each.value.service}.amazonaws.com", null)
  source_arn     = try(each.value.source_arn, null)
  source_account = try(each.value.source_account, null)
}

resource "aws_lambda_event_source_mapping" "this" {
  for_each         = { for key, mapping in var.event_source_mapping : key => mapping if local.function && var.create_unqualified_alias_allowed_triggers }
  region           = var.region
  function_name    = aws_lambda_function.this[0].arn
  event_source_arn = try(each.value.event_source_arn, null)
  enabled          = try(each.value.enabled, true)
  topics           = try(each.value.topics, null)
  queues           = try(each.value.queues, null)

  dynamic "destination_config" {
    for_each = try(each.value.destination_arn_on_failure, null) != null ? [true] : []
    content {
      on_failure {
        destination_arn = each.value.destination_arn_on_failure
      }
    }
  }

  dynamic "source_access_configuration" {
    for_each = try(each.value.source_access_configuration, [])
    content {
      type = try(source_access_configuration.value.type, null)
      uri  = try(source_access_configuration.value.uri, null)
    }
  }

  dynamic "self_managed_event_source" {
    for_each = try(each.value.self_managed_event_source, [])
    content {
      endpoints = self_managed_event_source.value.endpoints
    }
  }

  tags = var.tags
}

resource "aws_lambda_function_event_invoke_config" "this" {
  for_each = toset([for key, wanted in {
    current_version   = var.create_current_version_async_event_config
    unqualified_alias = var.create_unqualified_alias_async_event_config
  } : key if wanted && local.function && var.create_async_event_config])
  region                       = var.region
  function_name                = aws_lambda_function.this[0].function_name
  qualifier                    = each.key == "current_version" ? aws_lambda_function.this[0].version : null
  maximum_event_age_in_seconds = var.maximum_event_age_in_seconds
  maximum_retry_attempts       = var.maximum_retry_attempts

  dynamic "destination_config" {
    for_each = var.destination_on_failure != null || var.destination_on_success != null ? [true] : []
    content {
      dynamic "on_failure" {
        for_each = var.destination_on_failure == null ? [] : [true]
        content {
          destination = var.destination_on_failure
        }
      }
      dynamic "on_success" {
        for_each = var.destination_on_success == null ? [] : [true]
        content {
          destination = var.destination_on_success
        }
      }
    }
  }
}

resource "aws_lambda_function_url" "this" {
  count              = local.function && var.create_lambda_function_url ? 1 : 0
  region             = var.region
  function_name      = aws_lambda_function.this[0].function_name
  qualifier          = var.create_unqualified_alias_lambda_function_url ? null : aws_lambda_function.this[0].version
  authorization_type = var.authorization_type
}
