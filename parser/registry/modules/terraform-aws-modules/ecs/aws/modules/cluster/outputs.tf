output "arn" {
  value = one(aws_ecs_cluster.this[*].arn)
}

output "id" {
  value = one(aws_ecs_cluster.this[*].id)
}

output "name" {
  value = one(aws_ecs_cluster.this[*].name)
}

output "cluster_arn" {
  value = one(aws_ecs_cluster.this[*].arn)
}

output "cluster_id" {
  value = one(aws_ecs_cluster.this[*].id)
}

output "cluster_name" {
  value = one(aws_ecs_cluster.this[*].name)
}

output "cloudwatch_log_group_name" {
  value = one(aws_cloudwatch_log_group.this[*].name)
}

output "cloudwatch_log_group_arn" {
  value = one(aws_cloudwatch_log_group.this[*].arn)
}

output "capacity_providers" {
  value = aws_ecs_capacity_provider.this
}

output "autoscaling_capacity_providers" {
  value = aws_ecs_capacity_provider.this
}

output "task_exec_iam_role_arn" {
  value = one(aws_iam_role.task_exec[*].arn)
}

output "task_exec_iam_role_name" {
  value = one(aws_iam_role.task_exec[*].name)
}
