output "arn" {
  value = one(aws_lambda_function.this[*].arn)
}

output "invoke_arn" {
  value = one(aws_lambda_function.this[*].invoke_arn)
}

output "qualified_arn" {
  value = one(aws_lambda_function.this[*].qualified_arn)
}

output "function_name" {
  value = one(aws_lambda_function.this[*].function_name)
}

output "role_name" {
  value = one(aws_iam_role.this[*].name)
}

output "role_arn" {
  value = one(aws_iam_role.this[*].arn)
}

output "cloudwatch_log_group_name" {
  value = module.cloudwatch_log_group.log_group_name
}
