variable "aliases" {
  type    = list(string)
  default = []
}

variable "external_aliases" {
  type    = list(string)
  default = []
}

variable "acm_certificate_arn" {
  type    = string
  default = ""
}

variable "minimum_protocol_version" {
  type    = string
  default = ""
}

variable "comment" {
  type    = string
  default = "Managed by Terraform"
}

variable "default_root_object" {
  type    = string
  default = "index.html"
}

variable "distribution_enabled" {
  type    = bool
  default = true
}

variable "price_class" {
  type    = string
  default = "PriceClass_100"
}

variable "http_version" {
  type    = string
  default = "http2"
}

variable "ipv6_enabled" {
  type    = bool
  default = true
}

variable "web_acl_id" {
  type    = string
  default = ""
}

variable "additional_metrics_enabled" {
  type    = bool
  default = false
}

variable "geo_restriction_type" {
  type    = string
  default = "none"
}

variable "geo_restriction_locations" {
  type    = list(string)
  default = []
}

variable "origin_bucket" {
  type    = string
  default = null
}

variable "origin_path" {
  type    = string
  default = ""
}

variable "origin_force_destroy" {
  type    = bool
  default = false
}

variable "origin_access_type" {
  type    = string
  default = "origin_access_identity"
}

variable "cloudfront_origin_access_identity_iam_arn" {
  type    = string
  default = ""
}

variable "cloudfront_origin_access_identity_path" {
  type    = string
  default = ""
}

variable "cloudfront_origin_access_control_id" {
  type    = string
  default = ""
}

variable "origin_shield_enabled" {
  type    = bool
  default = false
}

variable "origin_keepalive_timeout" {
  type    = number
  default = 5
}

variable "origin_read_timeout" {
  type    = number
  default = 30
}

variable "origin_ssl_protocols" {
  type    = list(string)
  default = ["TLSv1", "TLSv1.1", "TLSv1.2"]
}

variable "extra_origin_attributes" {
  type    = list(string)
  default = ["origin"]
}

variable "origin_groups" {
  type    = any
  default = []
}

variable "custom_origins" {
  type    = any
  default = []
}

variable "s3_origins" {
  type    = any
  default = []
}

variable "override_origin_bucket_policy" {
  type    = bool
  default = true
}

variable "website_enabled" {
  type    = bool
  default = false
}

variable "redirect_all_requests_to" {
  type    = string
  default = ""
}

variable "index_document" {
  type    = string
  default = "index.html"
}

variable "error_document" {
  type    = string
  default = ""
}
