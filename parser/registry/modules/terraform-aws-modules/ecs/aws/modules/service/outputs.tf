output "id" {
  value = try(local.service.id, null)
}

output "name" {
  value = try(local.service.name, null)
}

output "task_definition_arn" {
  value = local.task_definition
}

output "task_definition_family" {
  value = one(aws_ecs_task_definition.this[*].family)
}

output "task_exec_iam_role_arn" {
  value = try(aws_iam_role.task_exec[0].arn, var.task_exec_iam_role_arn)
}

output "task_exec_iam_role_name" {
  value = one(aws_iam_role.task_exec[*].name)
}

output "tasks_iam_role_arn" {
  value = try(aws_iam_role.tasks[0].arn, var.tasks_iam_role_arn)
}

output "tasks_iam_role_name" {
  value = one(aws_iam_role.tasks[*].name)
}

output "container_definitions" {
  value = module.container_definition
}

output "security_group_id" {
  value = one(aws_security_group.this[*].id)
}

output "security_group_arn" {
  value = one(aws_security_group.this[*].arn)
}
