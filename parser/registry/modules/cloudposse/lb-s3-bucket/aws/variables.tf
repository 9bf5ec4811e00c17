variable "bucket_name" {
  type    = string
  default = null
}

variable "acl" {
  type    = string
  default = "log-delivery-write"
}

variable "force_destroy" {
  type    = bool
  default = false
}

variable "versioning_enabled" {
  type    = bool
  default = true
}

variable "s3_object_ownership" {
  type    = string
  default = "BucketOwnerPreferred"
}

variable "access_log_bucket_name" {
  type    = string
  default = ""
}

variable "access_log_bucket_prefix" {
  type    = string
  default = null
}

variable "allow_ssl_requests_only" {
  type    = bool
  default = true
}

variable "lifecycle_configuration_rules" {
  type    = any
  default = []
}

variable "lifecycle_prefix" {
  type    = string
  default = ""
}
