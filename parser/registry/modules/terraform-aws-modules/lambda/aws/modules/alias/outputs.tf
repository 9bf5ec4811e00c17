output "lambda_alias_name" {
  value = var.name
}

output "lambda_alias_arn" {
  value = try(local.alias.arn, null)
}

output "lambda_alias_invoke_arn" {
  value = try(local.alias.invoke_arn, null)
}

output "lambda_alias_function_version" {
  value = try(local.alias.function_version, null)
}
