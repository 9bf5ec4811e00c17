variable "bucket_name" {
  type    = string
  default = ""
}

variable "acl" {
  type    = string
  default = "log-delivery-write"
}

variable "grants" {
  type    = any
  default = []
}

variable "force_destroy" {
  type    = bool
  default = false
}

variable "versioning_enabled" {
  type    = bool
  default = true
}

variable "source_policy_documents" {
  type    = list(string)
  default = []
}

variable "s3_object_ownership" {
  type    = string
  default = "BucketOwnerPreferred"
}

variable "sse_algorithm" {
  type    = string
  default = "AES256"
}

variable "kms_master_key_arn" {
  type    = string
  default = ""
}

variable "bucket_key_enabled" {
  type    = bool
  default = false
}

variable "access_log_bucket_name" {
  type    = string
  default = ""
}

variable "access_log_bucket_prefix" {
  type    = string
  default = "logs/"
}

variable "block_public_acls" {
  type    = bool
  default = true
}

variable "block_public_policy" {
  type    = bool
  default = true
}

variable "ignore_public_acls" {
  type    = bool
  default = true
}

variable "restrict_public_buckets" {
  type    = bool
  default = true
}

variable "allow_encrypted_uploads_only" {
  type    = bool
  default = false
}

variable "allow_ssl_requests_only" {
  type    = bool
  default = true
}

variable "object_lock_configuration" {
  type    = any
  default = null
}

variable "lifecycle_configuration_rules" {
  type    = any
  default = []
}

variable "lifecycle_prefix" {
  type    = string
  default = null
}

variable "bucket_notifications_enabled" {
  type    = bool
  default = false
}

variable "bucket_notifications_type" {
  type    = string
  default = "SQS"
}

variable "bucket_notifications_prefix" {
  type    = string
  default = ""
}
