output "log_group_arn" {
  value = join("", aws_cloudwatch_log_group.default[*].arn)
}

output "log_group_name" {
  value = join("", aws_cloudwatch_log_group.default[*].name)
}

output "stream_arns" {
  value = aws_cloudwatch_log_stream.default[*].arn
}
