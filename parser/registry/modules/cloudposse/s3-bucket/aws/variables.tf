variable "bucket_name" {
  type    = string
  default = null
}

variable "force_destroy" {
  type    = bool
  default = false
}

variable "versioning_enabled" {
  type    = bool
  default = true
}

variable "acl" {
  type    = string
  default = "private"
}

variable "s3_object_ownership" {
  type    = string
  default = "ObjectWriter"
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

variable "logging" {
  type    = any
  default = []
}

variable "lifecycle_configuration_rules" {
  type    = any
  default = []
}

variable "lifecycle_rules" {
  type    = any
  default = []
}

variable "lifecycle_rule_ids" {
  type    = list(string)
  default = []
}

variable "object_lock_configuration" {
  type    = any
  default = null
}

variable "transfer_acceleration_enabled" {
  type    = bool
  default = false
}

variable "cors_configuration" {
  type    = any
  default = []
}

variable "website_configuration" {
  type    = any
  default = []
}

variable "website_redirect_all_requests_to" {
  type    = any
  default = []
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

variable "allow_ssl_requests_only" {
  type    = bool
  default = false
}

variable "allow_encrypted_uploads_only" {
  type    = bool
  default = false
}

variable "source_policy_documents" {
  type    = list(string)
  default = []
}

variable "privileged_principal_arns" {
  type    = any
  default = []
}

variable "source_ip_allow_list" {
  type    = list(string)
  default = []
}

variable "s3_replication_source_roles" {
  type    = list(string)
  default = []
}

variable "s3_replication_enabled" {
  type    = bool
  default = false
}

variable "s3_replica_bucket_arn" {
  type    = string
  default = ""
}

variable "s3_replication_rules" {
  type    = any
  default = null
}

variable "replication_rules" {
  type    = any
  default = null
}

variable "event_notification_details" {
  type    = any
  default = { enabled = false }
}

variable "create_s3_directory_bucket" {
  type    = bool
  default = false
}

variable "availability_zone_id" {
  type    = string
  default = ""
}
