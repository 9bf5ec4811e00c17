variable "table_name" {
  type    = string
  default = null
}

variable "billing_mode" {
  type    = string
  default = "PROVISIONED"
}

variable "autoscale_min_read_capacity" {
  type    = number
  default = 5
}

variable "autoscale_min_write_capacity" {
  type    = number
  default = 5
}

variable "hash_key" {
  type = string
}

variable "hash_key_type" {
  type    = string
  default = "S"
}

variable "range_key" {
  type    = string
  default = ""
}

variable "range_key_type" {
  type    = string
  default = "S"
}

variable "dynamodb_attributes" {
  type    = any
  default = []
}

variable "global_secondary_index_map" {
  type    = any
  default = []
}

variable "local_secondary_index_map" {
  type    = any
  default = []
}

variable "enable_streams" {
  type    = bool
  default = false
}

variable "stream_view_type" {
  type    = string
  default = ""
}

variable "enable_encryption" {
  type    = bool
  default = true
}

variable "server_side_encryption_kms_key_arn" {
  type    = string
  default = null
}

variable "enable_point_in_time_recovery" {
  type    = bool
  default = true
}

variable "ttl_attribute" {
  type    = string
  default = "Expires"
}

variable "ttl_enabled" {
  type    = bool
  default = true
}

variable "replicas" {
  type    = list(string)
  default = []
}

variable "table_class" {
  type    = string
  default = "STANDARD"
}

variable "deletion_protection_enabled" {
  type    = bool
  default = false
}

variable "tags_enabled" {
  type    = bool
  default = true
}

variable "import_table" {
  type    = any
  default = null
}
