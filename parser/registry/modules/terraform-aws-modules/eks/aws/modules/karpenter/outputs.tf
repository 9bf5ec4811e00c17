output "iam_role_name" {
  value = one(aws_iam_role.controller[*].name)
}

output "iam_role_arn" {
  value = one(aws_iam_role.controller[*].arn)
}

output "queue_arn" {
  value = one(aws_sqs_queue.this[*].arn)
}

output "queue_name" {
  value = one(aws_sqs_queue.this[*].name)
}

output "queue_url" {
  value = one(aws_sqs_queue.this[*].url)
}

output "event_rules" {
  value = aws_cloudwatch_event_rule.this
}

output "node_iam_role_name" {
  value = one(aws_iam_role.node[*].name)
}

output "node_iam_role_arn" {
  value = try(aws_iam_role.node[0].arn, var.node_iam_role_arn)
}

output "instance_profile_name" {
  value = one(aws_iam_instance_profile.this[*].name)
}

output "instance_profile_arn" {
  value = one(aws_iam_instance_profile.this[*].arn)
}

output "namespace" {
  value = var.namespace
}

output "service_account" {
  value = var.service_account
}
