output "launch_template_id" {
  value = one(aws_launch_template.this[*].id)
}

output "node_group_arn" {
  value = one(aws_eks_node_group.this[*].arn)
}

output "node_group_id" {
  value = one(aws_eks_node_group.this[*].id)
}

output "node_group_resources" {
  value = one(aws_eks_node_group.this[*].resources)
}

output "node_group_autoscaling_group_names" {
  value = aws_eks_node_group.this[*].resources[0].autoscaling_groups[0].name
}

output "iam_role_name" {
  value = one(aws_iam_role.this[*].name)
}

output "iam_role_arn" {
  value = try(aws_iam_role.this[0].arn, var.iam_role_arn)
}

output "security_group_id" {
  value = one(aws_security_group.this[*].id)
}
