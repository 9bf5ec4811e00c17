output "endpoints" {
  value = aws_vpc_endpoint.this
}

output "security_group_id" {
  value = one(aws_security_group.this[*].id)
}

output "security_group_arn" {
  value = one(aws_security_group.this[*].arn)
}
