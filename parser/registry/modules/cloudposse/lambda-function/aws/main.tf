# A function with its role, its log group and who may call it.

data "aws_region" "this" {
  count = module.this.enabled ? 1 : 0
}

module "cloudwatch_log_group" {
  source = "cloudposse/cloudwatch-logs/aws"

  name              = "/aws/lambda/${var.function_name}"
  label_order       = ["name"]
  kms_key_arn       = var.cloudwatch_logs_kms_key_arn
  retention_in_days = var.cloudwatch_logs_retention_in_days

  context = module.this.context
}

resource "aws_lambda_function" "this" {
  count = module.this.enabled ? 1 : 0

  function_name                  = var.function_name
  handler                        = var.handler
  runtime                        = var.runtime
  architectures                  = var.architectures
  package_type                   = var.package_type
  filename                       = var.filename
  image_uri                      = var.image_uri
  s3_bucket                      = var.s3_bucket
  s3_key                         = var.s3_key
  s3_object_version              = var.s3_object_version
  layers                         = var.layers
  memory_size                    = var.memory_size
  timeout                        = var.timeout
  publish                        = var.publish
  reserved_concurrent_executions = var.reserved_concurrent_executions
  kms_key_arn                    = var.kms_key_arn
  role                           = aws_iam_role.this[0].arn
  tags                           = module.this.tags

  dynamic "environment" {
    for_each = var.lambda_environment == null ? [] : [var.lambda_environment]

    content {
      variables = try(environment.value.variables, null)
    }
  }

  dynamic "vpc_config" {
    for_each = var.vpc_config == null ? [] : [var.vpc_config]

    content {
      subnet_ids         = try(vpc_config.value.subnet_ids, null)
      security_group_ids = try(vpc_config.value.security_group_ids, null)
    }
  }

  dynamic "dead_letter_config" {
    for_each = var.dead_letter_config_target_arn == null ? [] : [var.dead_letter_config_target_arn]

    content {
      target_arn = dead_letter_config.value
    }
  }

  dynamic "tracing_config" {
    for_each = var.tracing_config_mode == null ? [] : [var.tracing_config_mode]

    content {
      mode = tracing_config.value
    }
  }
}

resource "aws_lambda_permission" "invoke_function" {
  for_each = { for at, permission in var.invoke_function_permissions : at => permission if module.this.enabled }

  function_name = aws_lambda_function.this[0].function_name
  action        = "lambda:InvokeFunction"
  principal     = try(each.value.principal, null)
  source_arn    = try(each.value.source_arn, null)
}

resource "aws_iam_role" "this" {
  count = module.this.enabled ? 1 : 0

  name               = var.role_name != null ? var.role_name : "${var.function_name}-${data.aws_region.this[0].name}"
  assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
  tags               = module.this.tags
}

data "aws_iam_policy_document" "assume_role_policy" {
  count = module.this.enabled ? 1 : 0

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = concat(["lambda.amazonaws.com"], var.lambda_at_edge_enabled ? ["edgelambda.amazonaws.com"] : [])
    }
  }
}

resource "aws_iam_role_policy" "inline" {
  count = module.this.enabled && var.inline_iam_policy != null ? 1 : 0

  role   = aws_iam_role.this[0].name
  policy = var.inline_iam_policy
}

resource "aws_iam_role_policy_attachment" "custom" {
  for_each = { for at, arn in tolist(var.custom_iam_policy_arns) : at => arn if module.this.enabled }

  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

data "aws_caller_identity" "this" {
  count = module.this.enabled ? 1 : 0
}

data "aws_iam_policy_document" "ssm" {
  count = module.this.enabled && try(length(var.ssm_parameter_names), 0) > 0 ? 1 : 0

  statement {
    actions   = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"]
    resources = [for name in var.ssm_parameter_names : "arn:aws:ssm:${data.aws_region.this[0].name}:${data.aws_caller_identity.this[0].account_id}:parameter${name}"]
  }
}

resource "aws_iam_policy" "ssm" {
  count = module.this.enabled && try(length(var.ssm_parameter_names), 0) > 0 ? 1 : 0

  name   = "${var.function_name}-ssm-policy-${data.aws_region.this[0].name}"
  policy = data.aws_iam_policy_document.ssm[0].json
}

resource "aws_iam_role_policy_attachment" "ssm" {
  count = module.this.enabled && try(length(var.ssm_parameter_names), 0) > 0 ? 1 : 0

  role       = aws_iam_role.this[0].name
  policy_arn = aws_iam_policy.ssm[0].arn
}
