output "fargate_profile_arn" {
  value = one(aws_eks_fargate_profile.this[*].arn)
}

output "fargate_profile_id" {
  value = one(aws_eks_fargate_profile.this[*].id)
}

output "fargate_profile_pod_execution_role_arn" {
  value = one(aws_eks_fargate_profile.this[*].pod_execution_role_arn)
}

output "iam_role_name" {
  value = one(aws_iam_role.this[*].name)
}

output "iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}
