variable "create_certificate" {
  default  = true
  nullable = false
}

variable "create_route53_records_only" {
  default  = false
  nullable = false
}

variable "acm_certificate_domain_validation_options" {}

variable "distinct_domain_names" {
  default  = []
  nullable = false
}

variable "create_route53_records" {
  default  = true
  nullable = false
}

variable "validate_certificate" {
  default  = true
  nullable = false
}

variable "wait_for_validation" {
  default  = true
  nullable = false
}

variable "region" {
  default = null
}

variable "domain_name" {
  default = ""
}

variable "subject_alternative_names" {
  default  = []
  nullable = false
}

variable "validation_method" {
  default = null
}

variable "private_authority_arn" {
  default = null
}

variable "zone_id" {
  default = ""
}

variable "zones" {
  default  = {}
  nullable = false
}

variable "dns_ttl" {
  default = 60
}

variable "validation_record_fqdns" {
  default  = []
  nullable = false
}

variable "tags" {
  default  = {}
  nullable = false
}
