variable "bucket_versioning" {
  type    = string
  default = "Disabled"
}

variable "versioning_enabled" {
  type    = bool
  default = null
}

variable "encryption_enabled" {
  type    = bool
  default = true
}

variable "s3_object_ownership" {
  type    = string
  default = "ObjectWriter"
}

variable "s3_access_logging_enabled" {
  type    = bool
  default = null
}

variable "s3_access_log_bucket_name" {
  type    = string
  default = ""
}

variable "s3_access_log_prefix" {
  type    = string
  default = ""
}

variable "access_log_bucket_name" {
  type    = string
  default = null
}

variable "block_origin_public_access_enabled" {
  type    = bool
  default = false
}

variable "cloudfront_access_logging_enabled" {
  type    = bool
  default = true
}

variable "logging_enabled" {
  type    = bool
  default = null
}

variable "cloudfront_access_log_create_bucket" {
  type    = bool
  default = true
}

variable "cloudfront_access_log_bucket_name" {
  type    = string
  default = ""
}

variable "cloudfront_access_log_prefix" {
  type    = string
  default = ""
}

variable "log_versioning_enabled" {
  type    = bool
  default = false
}

variable "extra_logs_attributes" {
  type    = list(string)
  default = ["logs"]
}

variable "allowed_methods" {
  type    = list(string)
  default = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
}

variable "cached_methods" {
  type    = list(string)
  default = ["GET", "HEAD"]
}

variable "viewer_protocol_policy" {
  type    = string
  default = "redirect-to-https"
}

variable "compress" {
  type    = bool
  default = true
}

variable "cache_policy_id" {
  type    = string
  default = null
}

variable "origin_request_policy_id" {
  type    = string
  default = null
}

variable "default_ttl" {
  type    = number
  default = 60
}

variable "min_ttl" {
  type    = number
  default = 0
}

variable "max_ttl" {
  type    = number
  default = 31536000
}

variable "ordered_cache" {
  type    = any
  default = []
}

variable "lambda_function_association" {
  type    = any
  default = []
}

variable "function_association" {
  type    = any
  default = []
}

variable "custom_error_response" {
  type    = any
  default = []
}

variable "parent_zone_id" {
  type    = string
  default = null
}

variable "parent_zone_name" {
  type    = string
  default = ""
}

variable "dns_alias_enabled" {
  type    = bool
  default = false
}

variable "dns_allow_overwrite" {
  type    = bool
  default = false
}
