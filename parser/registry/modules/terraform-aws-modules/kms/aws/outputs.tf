output "key_arn" {
  value = local.arn
}

output "key_id" {
  value = local.id
}

output "aliases" {
  value = aws_kms_alias.this
}

output "grants" {
  value = aws_kms_grant.this
}

output "key_policy" {
  value = local.policy
}
