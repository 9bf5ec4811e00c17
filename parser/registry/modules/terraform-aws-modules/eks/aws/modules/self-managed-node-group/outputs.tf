output "launch_template_id" {
  value = one(aws_launch_template.this[*].id)
}

output "autoscaling_group_arn" {
  value = one(aws_autoscaling_group.this[*].arn)
}

output "autoscaling_group_id" {
  value = one(aws_autoscaling_group.this[*].id)
}

output "autoscaling_group_name" {
  value = one(aws_autoscaling_group.this[*].name)
}

output "iam_role_name" {
  value = one(aws_iam_role.this[*].name)
}

output "iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}

output "security_group_id" {
  value = one(aws_security_group.this[*].id)
}
