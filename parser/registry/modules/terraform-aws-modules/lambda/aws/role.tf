# The role of the function: its policies tell what the function calls.
locals {
  role_name     = coalesce(var.role_name, var.function_name, "lambda")
  policy_name   = coalesce(var.policy_name, local.role_name)
  log_group_arn = try(data.aws_cloudwatch_log_group.lambda[0].arn, aws_cloudwatch_log_group.lambda[0].arn, null)
}

data "aws_iam_policy_document" "assume_role" {
  count = local.role ? 1 : 0

  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type = "Service"
      identifiers = distinct(concat(
        var.lambda_at_edge ? ["lambda.amazonaws.com", "edgelambda.amazonaws.com"] : ["lambda.amazonaws.com"],
        [for entity in var.trusted_entities : entity if can(tostring(entity))],
      ))
    }
  }
}

resource "aws_iam_role" "lambda" {
  count              = local.role ? 1 : 0
  name               = local.role_name
  assume_role_policy = data.aws_iam_policy_document.assume_role[0].json
  tags               = merge(var.tags, var.role_tags)
}

data "aws_cloudwatch_log_group" "lambda" {
  count  = local.function && var.use_existing_cloudwatch_log_group ? 1 : 0
  region = var.region
  name   = coalesce(var.logging_log_group, "/aws/lambda/${var.function_name}")
}

data "aws_iam_policy_document" "logs" {
  count = local.role && var.attach_cloudwatch_logs_policy ? 1 : 0

  statement {
    actions   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
    resources = var.lambda_at_edge ? ["arn:aws:logs:*:*:*"] : ["${local.log_group_arn}:*"]
  }
}

resource "aws_iam_role_policy" "logs" {
  count  = local.role && var.attach_cloudwatch_logs_policy ? 1 : 0
  name   = "${local.policy_name}-logs"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.logs[0].json
}

data "aws_iam_policy_document" "dead_letter" {
  count = local.role && var.attach_dead_letter_policy ? 1 : 0

  statement {
    actions   = ["sns:Publish", "sqs:SendMessage"]
    resources = [var.dead_letter_target_arn]
  }
}

resource "aws_iam_role_policy" "dead_letter" {
  count  = local.role && var.attach_dead_letter_policy ? 1 : 0
  name   = "${local.policy_name}-dl"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.dead_letter[0].json
}

data "aws_iam_policy_document" "async" {
  count = local.role && var.attach_async_event_policy ? 1 : 0

  statement {
    actions   = ["sns:Publish", "sqs:SendMessage", "events:PutEvents", "lambda:InvokeFunction"]
    resources = compact(distinct([var.destination_on_failure, var.destination_on_success]))
  }
}

resource "aws_iam_role_policy" "async" {
  count  = local.role && var.attach_async_event_policy ? 1 : 0
  name   = "${local.policy_name}-async"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.async[0].json
}

resource "aws_iam_role_policy" "additional_json" {
  count  = local.role && var.attach_policy_json ? 1 : 0
  name   = local.policy_name
  role   = aws_iam_role.lambda[0].name
  policy = var.policy_json
}

resource "aws_iam_role_policy" "additional_jsons" {
  count  = local.role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
  name   = "${local.policy_name}-${count.index}"
  role   = aws_iam_role.lambda[0].name
  policy = var.policy_jsons[count.index]
}

resource "aws_iam_role_policy_attachment" "additional_one" {
  count      = local.role && var.attach_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policy
}

resource "aws_iam_role_policy_attachment" "additional_many" {
  count      = local.role && var.attach_policies ? var.number_of_policies : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policies[count.index]
}

data "aws_iam_policy_document" "additional_inline" {
  count = local.role && var.attach_policy_statements ? 1 : 0

  dynamic "statement" {
    for_each = var.policy_statements
    content {
      effect        = try(statement.value.effect, null)
      actions       = try(statement.value.actions, null)
      not_actions   = try(statement.value.not_actions, null)
      resources     = try(statement.value.resources, null)
      not_resources = try(statement.value.not_resources, null)
    }
  }
}

resource "aws_iam_role_policy" "additional_inline" {
  count  = local.role && var.attach_policy_statements ? 1 : 0
  name   = "${local.policy_name}-inline"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.additional_inline[0].json
}
