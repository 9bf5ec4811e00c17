# What the submodule alias creates: an alias of a function of the call, and what calls it.
locals {
  own     = var.create && !var.use_existing_alias
  alias   = one(concat(aws_lambda_alias.no_refresh[*], aws_lambda_alias.with_refresh[*]))
  version = coalesce(var.function_version, "$LATEST")
}

resource "aws_lambda_alias" "no_refresh" {
  count            = local.own && !var.refresh_alias ? 1 : 0
  name             = var.name
  function_name    = var.function_name
  function_version = local.version
}

resource "aws_lambda_alias" "with_refresh" {
  count            = local.own && var.refresh_alias ? 1 : 0
  name             = var.name
  function_name    = var.function_name
  function_version = local.version
}

resource "aws_lambda_permission" "version_triggers" {
  for_each      = var.create && var.create_version_allowed_triggers ? var.allowed_triggers : {}
  function_name = var.function_name
  action        = try(each.value.action, "lambda:InvokeFunction")
  principal     = try(each.value.principal, "${each.value.service}.amazonaws.com", null)
  source_arn    = try(each.value.source_arn, null)
}

resource "aws_lambda_permission" "qualified_alias_triggers" {
  for_each      = var.create && var.create_qualified_alias_allowed_triggers ? var.allowed_triggers : {}
  function_name = var.function_name
  qualifier     = var.name
  action        = try(each.value.action, "lambda:InvokeFunction")
  principal     = try(each.value.principal, "${each.value.service}.amazonaws.com", null)
  source_arn    = try(each.value.source_arn, null)
}

resource "aws_lambda_event_source_mapping" "this" {
  for_each         = { for key, mapping in var.event_source_mapping : key => mapping if var.create }
  function_name    = try(local.alias.arn, var.function_name)
  event_source_arn = try(each.value.event_source_arn, null)
  enabled          = try(each.value.enabled, null)
}
