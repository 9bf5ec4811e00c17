output "container_definition" {
  value = { for key, value in local.definition : key => value if value != null }
}

output "cloudwatch_log_group_name" {
  value = one(aws_cloudwatch_log_group.this[*].name)
}

output "cloudwatch_log_group_arn" {
  value = one(aws_cloudwatch_log_group.this[*].arn)
}
