output "launch_template_id" {
  value = one(aws_launch_template.this[*].id)
}

output "launch_template_arn" {
  value = one(aws_launch_template.this[*].arn)
}

output "launch_template_latest_version" {
  value = one(aws_launch_template.this[*].latest_version)
}

output "autoscaling_group_id" {
  value = try(local.group.id, null)
}

output "autoscaling_group_name" {
  value = try(local.group.name, null)
}

output "autoscaling_group_arn" {
  value = try(local.group.arn, null)
}

output "autoscaling_group_min_size" {
  value = try(local.group.min_size, null)
}

output "autoscaling_group_max_size" {
  value = try(local.group.max_size, null)
}

output "autoscaling_group_desired_capacity" {
  value = try(local.group.desired_capacity, null)
}

output "autoscaling_group_vpc_zone_identifier" {
  value = try(local.group.vpc_zone_identifier, null)
}

output "autoscaling_policy_arns" {
  value = { for key, policy in aws_autoscaling_policy.this : key => policy.arn }
}

output "iam_role_name" {
  value = one(aws_iam_role.this[*].name)
}

output "iam_role_arn" {
  value = one(aws_iam_role.this[*].arn)
}

output "iam_instance_profile_arn" {
  value = one(aws_iam_instance_profile.this[*].arn)
}
