# A log group with its streams. The name of a group can have slashes.

module "log_group_label" {
  source = "cloudposse/label/null"

  regex_replace_chars = "/[^a-zA-Z0-9-_\\/]/"
  context             = module.this.context
}

resource "aws_cloudwatch_log_group" "default" {
  count = module.this.enabled ? 1 : 0

  name              = module.log_group_label.id
  retention_in_days = var.retention_in_days
  kms_key_id        = var.kms_key_arn
  tags              = module.log_group_label.tags
}

resource "aws_cloudwatch_log_stream" "default" {
  count = module.this.enabled ? length(var.stream_names) : 0

  name           = var.stream_names[count.index]
  log_group_name = aws_cloudwatch_log_group.default[0].name
}
