output "lambda_function_arn" {
  value = one(aws_lambda_function.this[*].arn)
}

output "lambda_function_arn_static" {
  value = one(aws_lambda_function.this[*].arn)
}

output "lambda_function_invoke_arn" {
  value = one(aws_lambda_function.this[*].invoke_arn)
}

output "lambda_function_name" {
  value = one(aws_lambda_function.this[*].function_name)
}

output "lambda_function_qualified_arn" {
  value = one(aws_lambda_function.this[*].qualified_arn)
}

output "lambda_function_qualified_invoke_arn" {
  value = one(aws_lambda_function.this[*].qualified_invoke_arn)
}

output "lambda_function_version" {
  value = one(aws_lambda_function.this[*].version)
}

output "lambda_function_url" {
  value = one(aws_lambda_function_url.this[*].function_url)
}

output "lambda_function_url_id" {
  value = one(aws_lambda_function_url.this[*].url_id)
}

output "lambda_layer_arn" {
  value = one(aws_lambda_layer_version.this[*].arn)
}

output "lambda_layer_layer_arn" {
  value = one(aws_lambda_layer_version.this[*].layer_arn)
}

output "lambda_layer_version" {
  value = one(aws_lambda_layer_version.this[*].version)
}

output "lambda_role_arn" {
  value = one(aws_iam_role.lambda[*].arn)
}

output "lambda_role_name" {
  value = one(aws_iam_role.lambda[*].name)
}

output "lambda_role_unique_id" {
  value = one(aws_iam_role.lambda[*].unique_id)
}

output "lambda_cloudwatch_log_group_arn" {
  value = local.log_group_arn
}

output "lambda_cloudwatch_log_group_name" {
  value = one(aws_cloudwatch_log_group.lambda[*].name)
}

output "this_lambda_function_arn" {
  value = one(aws_lambda_function.this[*].arn)
}

output "this_lambda_function_invoke_arn" {
  value = one(aws_lambda_function.this[*].invoke_arn)
}

output "this_lambda_function_name" {
  value = one(aws_lambda_function.this[*].function_name)
}

output "this_lambda_function_qualified_arn" {
  value = one(aws_lambda_function.this[*].qualified_arn)
}
