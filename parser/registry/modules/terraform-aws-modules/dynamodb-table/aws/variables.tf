variable "create_table" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "name" {
  type    = string
  default = null
}

variable "attributes" {
  type    = any
  default = []
}

variable "hash_key" {
  type    = string
  default = null
}

variable "range_key" {
  type    = string
  default = null
}

variable "billing_mode" {
  type    = string
  default = "PAY_PER_REQUEST"
}

variable "read_capacity" {
  type    = number
  default = null
}

variable "write_capacity" {
  type    = number
  default = null
}

variable "replica_regions" {
  type    = any
  default = []
}

variable "global_table_witness" {
  type    = any
  default = null
}

variable "stream_enabled" {
  type    = bool
  default = false
}

variable "stream_view_type" {
  type    = string
  default = null
}

variable "point_in_time_recovery_enabled" {
  type    = bool
  default = false
}

variable "point_in_time_recovery_period_in_days" {
  type    = number
  default = null
}

variable "deletion_protection_enabled" {
  type    = bool
  default = null
}

variable "restore_source_table_arn" {
  type    = string
  default = null
}

variable "server_side_encryption_enabled" {
  type    = bool
  default = false
}

variable "server_side_encryption_kms_key_arn" {
  type    = string
  default = null
}

variable "ttl_enabled" {
  type    = bool
  default = false
}

variable "ttl_attribute_name" {
  type    = string
  default = ""
}

variable "autoscaling_enabled" {
  type    = bool
  default = false
}

variable "autoscaling_read" {
  type    = map(string)
  default = {}
}

variable "autoscaling_write" {
  type    = map(string)
  default = {}
}

variable "ignore_changes_global_secondary_index" {
  type    = bool
  default = false
}

variable "resource_policy" {
  type    = string
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "import_table" {
  type    = any
  default = {}
}
