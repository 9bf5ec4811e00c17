variable "create_bucket" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "bucket" {
  type    = string
  default = null
}

variable "bucket_prefix" {
  type    = string
  default = null
}

variable "force_destroy" {
  type    = bool
  default = false
}

variable "object_lock_enabled" {
  type    = bool
  default = false
}

variable "is_directory_bucket" {
  type    = bool
  default = false
}

variable "availability_zone_id" {
  type    = string
  default = null
}

variable "location_type" {
  type    = string
  default = null
}

variable "data_redundancy" {
  type    = string
  default = null
}

variable "acl" {
  type    = string
  default = null
}

variable "grant" {
  type    = any
  default = []
}

variable "versioning" {
  type    = map(string)
  default = {}
}

variable "replication_configuration" {
  type    = any
  default = {}
}

variable "server_side_encryption_configuration" {
  type    = any
  default = {}
}

variable "lifecycle_rule" {
  type    = any
  default = []
}

variable "logging" {
  type    = any
  default = {}
}

variable "website" {
  type    = any
  default = {}
}

variable "policy" {
  type    = string
  default = null
}

variable "attach_policy" {
  type    = bool
  default = false
}

variable "attach_access_log_delivery_policy" {
  type    = bool
  default = false
}

variable "attach_analytics_destination_policy" {
  type    = bool
  default = false
}

variable "attach_cloudtrail_log_delivery_policy" {
  type    = bool
  default = false
}

variable "attach_deny_incorrect_encryption_headers" {
  type    = bool
  default = false
}

variable "attach_deny_incorrect_kms_key_sse" {
  type    = bool
  default = false
}

variable "attach_deny_insecure_transport_policy" {
  type    = bool
  default = false
}

variable "attach_deny_ssec_encrypted_object_uploads" {
  type    = bool
  default = false
}

variable "attach_deny_unencrypted_object_uploads" {
  type    = bool
  default = false
}

variable "attach_elb_log_delivery_policy" {
  type    = bool
  default = false
}

variable "attach_inventory_destination_policy" {
  type    = bool
  default = false
}

variable "attach_lb_log_delivery_policy" {
  type    = bool
  default = false
}

variable "attach_public_policy" {
  type    = bool
  default = true
}

variable "attach_require_latest_tls_policy" {
  type    = bool
  default = false
}

variable "attach_waf_log_delivery_policy" {
  type    = bool
  default = false
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

variable "tags" {
  type    = map(string)
  default = {}
}

variable "access_log_delivery_policy_source_buckets" {
  type    = list(string)
  default = []
}

variable "access_log_delivery_policy_source_accounts" {
  type    = list(string)
  default = []
}

variable "inventory_source_bucket_arn" {
  type    = string
  default = null
}

variable "analytics_source_bucket_arn" {
  type    = string
  default = null
}

variable "allowed_kms_key_arn" {
  type    = string
  default = null
}

variable "inventory_configuration" {
  type    = any
  default = {}
}

variable "analytics_configuration" {
  type    = any
  default = {}
}
