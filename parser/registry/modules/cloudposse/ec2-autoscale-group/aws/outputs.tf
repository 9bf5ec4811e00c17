output "autoscaling_group_id" {
  value = join("", aws_autoscaling_group.default[*].id)
}

output "autoscaling_group_name" {
  value = join("", aws_autoscaling_group.default[*].name)
}

output "autoscaling_group_arn" {
  value = join("", aws_autoscaling_group.default[*].arn)
}

output "autoscaling_group_min_size" {
  value = var.min_size
}

output "autoscaling_group_max_size" {
  value = var.max_size
}

output "autoscaling_group_desired_capacity" {
  value = var.desired_capacity
}

output "launch_template_id" {
  value = join("", aws_launch_template.default[*].id)
}

output "launch_template_arn" {
  value = join("", aws_launch_template.default[*].arn)
}
