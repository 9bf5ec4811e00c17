# What terraform-aws-modules/acm/aws creates: a certificate and the records that prove whose the domain is.
locals {
  domains = (length(var.distinct_domain_names) > 0 ? var.distinct_domain_names :
  distinct([for name in concat([var.domain_name], var.subject_alternative_names) : replace(name, "*.", "")]))
  method = var.validation_method == null ? "DNS" : var.validation_method
}

resource "aws_acm_certificate" "this" {
  count                     = var.create_certificate ? 1 : 0
  region                    = var.region
  domain_name               = var.domain_name
  subject_alternative_names = var.subject_alternative_names
  validation_method         = var.validation_method
  certificate_authority_arn = var.private_authority_arn
  tags                      = var.tags
}

resource "aws_route53_record" "validation" {
  count           = (var.create_certificate || var.create_route53_records_only) && local.method == "DNS" && var.create_route53_records && (var.validate_certificate || var.create_route53_records_only) ? length(local.domains) : 0
  zone_id         = lookup(var.zones, local.domains[count.index], var.zone_id)
  name            = tolist(try(aws_acm_certificate.this[0].domain_validation_options, var.acm_certificate_domain_validation_options))[count.index].resource_record_name
  type            = "CNAME"
  ttl             = var.dns_ttl
  records         = [tolist(try(aws_acm_certificate.this[0].domain_validation_options, var.acm_certificate_domain_validation_options))[count.index].resource_record_value]
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "this" {
  count                   = var.create_certificate && var.validate_certificate && var.wait_for_validation ? 1 : 0
  region                  = var.region
  certificate_arn         = aws_acm_certificate.this[0].arn
  validation_record_fqdns = concat(aws_route53_record.validation[*].fqdn, var.validation_record_fqdns)
}
