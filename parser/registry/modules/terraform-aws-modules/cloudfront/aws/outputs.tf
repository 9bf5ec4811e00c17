output "cloudfront_distribution_id" {
  value = one(aws_cloudfront_distribution.this[*].id)
}

output "cloudfront_distribution_arn" {
  value = one(aws_cloudfront_distribution.this[*].arn)
}

output "cloudfront_distribution_domain_name" {
  value = one(aws_cloudfront_distribution.this[*].domain_name)
}

output "cloudfront_distribution_hosted_zone_id" {
  value = one(aws_cloudfront_distribution.this[*].hosted_zone_id)
}

output "cloudfront_distribution_status" {
  value = one(aws_cloudfront_distribution.this[*].status)
}

output "cloudfront_origin_access_controls" {
  value = aws_cloudfront_origin_access_control.this
}

output "cloudfront_origin_access_identities" {
  value = aws_cloudfront_origin_access_identity.this
}

output "cloudfront_origin_access_identity_iam_arns" {
  value = [for identity in aws_cloudfront_origin_access_identity.this : identity.iam_arn]
}

output "cloudfront_origin_access_identity_ids" {
  value = [for identity in aws_cloudfront_origin_access_identity.this : identity.id]
}

output "cloudfront_vpc_origins" {
  value = aws_cloudfront_vpc_origin.this
}
