output "service_name" {
  value = try(local.service.name, null)
}

output "service_arn" {
  value = try(local.service.id, null)
}

output "service_role_arn" {
  value = one(aws_iam_role.ecs_service[*].arn)
}

output "service_security_group_id" {
  value = one(aws_security_group.ecs_service[*].id)
}

output "task_role_name" {
  value = one(aws_iam_role.ecs_task[*].name)
}

output "task_role_arn" {
  value = local.task_role
}

output "task_role_id" {
  value = one(aws_iam_role.ecs_task[*].unique_id)
}

output "task_exec_role_name" {
  value = one(aws_iam_role.ecs_exec[*].name)
}

output "task_exec_role_arn" {
  value = local.exec_role
}

output "task_exec_role_id" {
  value = one(aws_iam_role.ecs_exec[*].unique_id)
}

output "task_definition_family" {
  value = one(aws_ecs_task_definition.default[*].family)
}

output "task_definition_revision" {
  value = one(aws_ecs_task_definition.default[*].revision)
}

output "task_definition_arn" {
  value = one(aws_ecs_task_definition.default[*].arn)
}

output "task_definition_arn_without_revision" {
  value = one(aws_ecs_task_definition.default[*].arn_without_revision)
}
