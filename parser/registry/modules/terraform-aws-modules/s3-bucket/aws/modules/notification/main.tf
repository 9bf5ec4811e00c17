locals {
  bucket = coalesce(var.bucket_arn, "arn:aws:s3:::${var.bucket}")
}

resource "aws_s3_bucket_notification" "this" {
  count = var.create ? 1 : 0

  region      = var.region
  bucket      = var.bucket
  eventbridge = var.eventbridge

  dynamic "lambda_function" {
    for_each = var.lambda_notifications
    iterator = target

    content {
      id                  = try(target.value.id, target.key)
      lambda_function_arn = target.value.function_arn
      events              = try(target.value.events, null)
    }
  }

  dynamic "queue" {
    for_each = var.sqs_notifications
    iterator = target

    content {
      id        = try(target.value.id, target.key)
      queue_arn = target.value.queue_arn
      events    = try(target.value.events, null)
    }
  }

  dynamic "topic" {
    for_each = var.sns_notifications
    iterator = target

    content {
      id        = try(target.value.id, target.key)
      topic_arn = target.value.topic_arn
      events    = try(target.value.events, null)
    }
  }
}

resource "aws_lambda_permission" "allow" {
  for_each = var.create_lambda_permission ? var.lambda_notifications : {}

  region        = var.region
  action        = "lambda:InvokeFunction"
  function_name = try(each.value.function_name, null)
  qualifier     = try(each.value.qualifier, null)
  principal     = "s3.amazonaws.com"
  source_arn    = local.bucket
}

resource "aws_sqs_queue_policy" "allow" {
  for_each = var.create_sqs_policy ? var.sqs_notifications : {}

  region    = var.region
  queue_url = try(each.value.queue_id, null)
}

resource "aws_sns_topic_policy" "allow" {
  for_each = var.create_sns_policy ? var.sns_notifications : {}

  region = var.region
  arn    = each.value.topic_arn
}
