variable "create" {
  type    = bool
  default = true
}

variable "region" {
  type    = string
  default = null
}

variable "cache_name" {
  type    = string
  default = null
}

variable "engine" {
  type    = string
  default = "redis"
}

variable "major_engine_version" {
  type    = string
  default = null
}

variable "kms_key_id" {
  type    = string
  default = null
}

variable "security_group_ids" {
  type    = list(string)
  default = []
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "snapshot_arns_to_restore" {
  type    = list(string)
  default = null
}

variable "snapshot_retention_limit" {
  type    = number
  default = null
}

variable "user_group_id" {
  type    = string
  default = null
}

variable "tags" {
  type    = map(string)
  default = {}
}
