output "id" {
  value = one(aws_ecs_cluster.default[*].id)
}

output "arn" {
  value = one(aws_ecs_cluster.default[*].arn)
}

output "name" {
  value = one(aws_ecs_cluster.default[*].name)
}

output "role_name" {
  value = one(aws_iam_role.default[*].name)
}
