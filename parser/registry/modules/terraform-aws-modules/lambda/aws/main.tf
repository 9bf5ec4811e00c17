# What terraform-aws-modules/lambda/aws creates: a function or a layer, its logs, triggers and role.
locals {
  function = var.create && var.create_function && !var.create_layer
  role     = local.function && var.create_role
  bucket   = var.s3_existing_package != null ? try(var.s3_existing_package.bucket, null) : var.store_on_s3 ? var.s3_bucket : null
  key      = var.s3_existing_package != null ? try(var.s3_existing_package.key, null) : null
}

resource "aws_lambda_function" "this" {
  count                          = local.function ? 1 : 0
  region                         = var.region
  function_name                  = var.function_name
  description                    = var.description
  role                           = var.create_role ? one(aws_iam_role.lambda[*].arn) : var.lambda_role
  handler                        = var.package_type == "Zip" ? var.handler : null
  runtime                        = var.package_type == "Zip" ? var.runtime : null
  package_type                   = var.package_type
  image_uri                      = var.image_uri
  layers                         = var.layers
  memory_size                    = var.memory_size
  timeout                        = var.timeout
  publish                        = var.lambda_at_edge || var.snap_start || var.publish
  reserved_concurrent_executions = var.reserved_concurrent_executions
  kms_key_arn                    = var.kms_key_arn
  code_signing_config_arn        = var.code_signing_config_arn
  s3_bucket                      = local.bucket
  s3_key                         = local.key
  s3_object_version              = try(aws_s3_object.lambda_package[0].version_id, null)

  dynamic "environment" {
    for_each = length(var.environment_variables) > 0 ? [true] : []
    content {
      variables = var.environment_variables
    }
  }

  dead_letter_config {
    target_arn = var.dead_letter_target_arn
  }

  dynamic "vpc_config" {
    for_each = var.vpc_subnet_ids != null && var.vpc_security_group_ids != null ? [true] : []
    content {
      subnet_ids         = var.vpc_subnet_ids
      security_group_ids = var.vpc_security_group_ids
    }
  }

  dynamic "file_system_config" {
    for_each = var.file_system_arn != null && var.file_system_local_mount_path != null ? [true] : []
    content {
      arn              = var.file_system_arn
      local_mount_path = var.file_system_local_mount_path
    }
  }

  dynamic "logging_config" {
    for_each = var.logging_log_group == null ? [] : [true]
    content {
      log_group = var.logging_log_group
    }
  }

  tags = merge(var.tags, var.function_tags)
}

resource "aws_lambda_layer_version" "this" {
  count               = var.create && var.create_layer ? 1 : 0
  region              = var.region
  layer_name          = var.layer_name
  description         = var.description
  compatible_runtimes = var.compatible_runtimes
  s3_bucket           = local.bucket
  s3_key              = local.key
}

resource "aws_s3_object" "lambda_package" {
  count  = var.create && var.create_package && var.store_on_s3 ? 1 : 0
  region = var.region
  bucket = var.s3_bucket
  tags   = var.tags
}

resource "aws_cloudwatch_log_group" "lambda" {
  count             = local.function && !var.use_existing_cloudwatch_log_group ? 1 : 0
  region            = var.region
  name              = coalesce(var.logging_log_group, "/aws/lambda/${var.lambda_at_edge ? "us-east-1." : ""}${var.function_name}")
  retention_in_days = var.cloudwatch_logs_retention_in_days
  kms_key_id        = var.cloudwatch_logs_kms_key_id
  tags              = merge(var.tags, var.cloudwatch_logs_tags)
}

resource "aws_lambda_provisioned_concurrency_config" "current_version" {
  count                             = local.function && var.provisioned_concurrent_executions > -1 ? 1 : 0
  region                            = var.region
  function_name                     = aws_lambda_function.this[0].function_name
  qualifier                         = aws_lambda_function.this[0].version
  provisioned_concurrent_executions = var.provisioned_concurrent_executions
}
