output "acm_certificate_arn" {
  value = try(aws_acm_certificate_validation.this[0].certificate_arn, aws_acm_certificate.this[0].arn, null)
}

output "this_acm_certificate_arn" {
  value = try(aws_acm_certificate_validation.this[0].certificate_arn, aws_acm_certificate.this[0].arn, null)
}

output "acm_certificate_domain_validation_options" {
  value = one(aws_acm_certificate.this[*].domain_validation_options)
}

output "acm_certificate_status" {
  value = one(aws_acm_certificate.this[*].status)
}

output "validation_route53_record_fqdns" {
  value = aws_route53_record.validation[*].fqdn
}

output "distinct_domain_names" {
  value = local.domains
}
